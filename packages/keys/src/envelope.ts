import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyUnreadable, masterKeyMissing, masterKeyWrong } from './keys-failure.ts';
import type { MasterKey } from './master-key.ts';

const COMPACT = /^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/;

/** What an envelope is about: the file, and the field within it where not the whole file is wrapped. */
export type Place = { readonly file: string; readonly field: string | null };

/** Whether a text is an envelope, whole or what is left of one. No key in clear begins as the header of one does. */
export function isWrapped(text: string): boolean {
  return text.startsWith('eyJ');
}

/** The id of the master key an envelope was made with; null if it does not say. */
export function wrappedUnder(text: string): string | null {
  const kid = headerOf(text.split('.', 1)[0] ?? '')?.kid;
  return typeof kid === 'string' ? kid : null;
}

/**
 * Wraps a text as a JSON Web Encryption object (RFC 7516, compact, `dir` and `A256GCM`). The header names algorithm, master key and
 * place, and is authenticated with the text: an envelope opens nowhere but where it was made for.
 */
export function wrap(text: string, place: Place, key: MasterKey): string {
  const header = { alg: 'dir', enc: 'A256GCM', kid: key.id, place: nameOf(place) };
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv);
  cipher.setAAD(Buffer.from(protectedHeader));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return `${protectedHeader}..${parts.join('.')}`;
}

/** Opens an envelope. Throws `KeysFailure`: `missing`, `wrong`, or `unreadable` for anything that was not made for this place. */
export function unwrap(text: string, place: Place, key: MasterKey | null): string {
  if (key === null) throw masterKeyMissing(place.file);
  const [, protectedHeader = '', iv = '', ciphertext = '', tag = ''] = COMPACT.exec(text) ?? [];
  const header = headerOf(protectedHeader);
  if (header?.alg !== 'dir' || header.enc !== 'A256GCM') throw keyUnreadable(place.file);
  if (header.kid !== key.id) throw masterKeyWrong(place.file, { wrapped: `${header.kid}`, given: key.id });
  if (header.place !== nameOf(place)) throw keyUnreadable(place.file);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(protectedHeader));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  try {
    const opened = [decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    throw keyUnreadable(place.file);
  }
}

function nameOf({ file, field }: Place): string {
  return field === null ? file : `${file}#${field}`;
}

function headerOf(protectedHeader: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(Buffer.from(protectedHeader, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
