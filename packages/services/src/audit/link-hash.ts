import { createHash } from 'node:crypto';

/** What stands before the first link. */
export const beforeFirst = new Uint8Array(32);

/** The hash of a link: SHA-256 of the one before and the entry's canonical bytes. */
export function linkHash(before: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(before).update(bytes).digest());
}
