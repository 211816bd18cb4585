import type { Services } from '../services.ts';

/**
 * Shows a file from outside to the scanner, before anything of it is kept. Null if nothing was found, or no scanner is named;
 * otherwise why it may not be kept: something was found in it, or the scanner does not answer.
 */
export async function scanFile(
  { scanner }: Services,
  bytes: Uint8Array,
): Promise<'infected' | 'notScanned' | null> {
  if (!scanner) return null;
  const verdict = await scanner(bytes);
  if (verdict === 'clean') return null;
  return verdict === 'found' ? 'infected' : 'notScanned';
}
