import { createFormToken } from '@huiyin/services/submission/form-token';
import { submitCase } from '@huiyin/services/submission/submit-case';
import { inventSubmission } from '../invent-submission.ts';
import type { Place } from '../place.ts';
import type { SeededRandom } from '../random.ts';

const aMinute = 60_000;

/**
 * One submission through the use-case, in this process: the receipt as three keys (as a page with JavaScript sends it), the
 * form token checked and spent. Proof of work is left out: its price is the browser's, and one PBKDF2 here.
 */
export async function submitOnce(place: Place, random: SeededRandom): Promise<void> {
  const { services, known } = place;
  // A form that was opened a minute ago.
  const token = createFormToken(services, new Date(Date.now() - aMinute));
  const { repeated } = await submitCase(services, {
    form: inventSubmission(random, known),
    receipt: { by: 'keys', lookupHash: key(services), logKey: key(services), sealPublicKey: key(services) },
    proof: { by: 'formToken', token },
    sealed: null,
  });
  if (repeated) throw new Error('a fresh receipt was answered as a repeated one');
}

function key({ randomBytes }: Place['services']): string {
  return Buffer.from(randomBytes(32)).toString('hex');
}
