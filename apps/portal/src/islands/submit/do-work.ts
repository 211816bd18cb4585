import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Solves the page's challenge while its reader still types. Gives the payload as JSON, or an empty text where the
 * browser cannot: then the form's own token stands for it.
 */
export async function doWork(challengeJson: string | undefined): Promise<string> {
  if (!challengeJson || !globalThis.crypto?.subtle) return '';
  try {
    const challenge = JSON.parse(challengeJson) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return solution ? JSON.stringify({ challenge, solution }) : '';
  } catch {
    return '';
  }
}
