import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { keyUnreadable, masterKeyMissing, masterKeyWrong } from './keys-failure.ts';
import type { MasterKey } from './master-key.ts';

const ALGORITHMS = { alg: 'dir', enc: 'A256GCM' } as const;

/** What an envelope is about: the file, and the field within it where not the whole file is wrapped. */
export type Place = { readonly file: string; readonly field: string | null };

/** Whether a text is an envelope, whole or what is left of one. No key in clear begins as the header of one does. */
export function isWrapped(text: string): boolean {
  return text.startsWith('eyJ');
}

/** The id of the master key an envelope was made with; null if it does not say. */
export function wrappedUnder(text: string): string | null {
  const kid = headerOf(text)?.kid;
  return typeof kid === 'string' ? kid : null;
}

/**
 * Wraps a text as a JSON Web Encryption object (RFC 7516, compact, `dir` and `A256GCM`). The header names algorithm, master key and
 * place, and is authenticated with the text: an envelope opens nowhere but where it was made for.
 */
export function wrap(text: string, place: Place, key: MasterKey): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...ALGORITHMS, kid: key.id, place: nameOf(place) })
    .encrypt(key.bytes);
}

/** Opens an envelope. Throws `KeysFailure`: `missing`, `wrong`, or `unreadable` for anything that was not made for this place. */
export async function unwrap(text: string, place: Place, key: MasterKey | null): Promise<string> {
  if (key === null) throw masterKeyMissing(place.file);
  const header = headerOf(text);
  if (header?.alg !== ALGORITHMS.alg || header.enc !== ALGORITHMS.enc) throw keyUnreadable(place.file);
  if (header.kid !== key.id) throw masterKeyWrong(place.file, { wrapped: `${header.kid}`, given: key.id });
  if (header.place !== nameOf(place)) throw keyUnreadable(place.file);
  try {
    const { plaintext } = await compactDecrypt(text, key.bytes);
    return new TextDecoder().decode(plaintext);
  } catch {
    throw keyUnreadable(place.file);
  }
}

function nameOf({ file, field }: Place): string {
  return field === null ? file : `${file}#${field}`;
}

function headerOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return { ...decodeProtectedHeader(text) };
  } catch {
    return null;
  }
}
