import { randomBytes } from 'node:crypto';
import type { KeyFile } from './key-files.ts';
import type { KeyFolder } from './key-folder.ts';
import { keyUnreadable } from './keys-failure.ts';

/** A key of 256 random bits, made once and kept as hexadecimal. Throws `KeysFailure`, also for a file that holds anything else. */
export async function keepRandom(keys: KeyFolder, file: KeyFile): Promise<Uint8Array<ArrayBuffer>> {
  return randomKey(file, await keys.keep(file, () => randomBytes(32).toString('hex')));
}

/** The bytes of a key that `keepRandom` made. */
export function randomKey(file: KeyFile, text: string): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{64}$/.test(text.trim())) throw keyUnreadable(file);
  return new Uint8Array(Buffer.from(text.trim(), 'hex'));
}
