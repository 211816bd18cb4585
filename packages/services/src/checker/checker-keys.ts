import type { Services } from '../services.ts';
import { hashOfKey } from '../staff/invitation-key.ts';

/** A new random key, and what of it is kept. */
export function newKey(services: Pick<Services, 'randomBytes'>): {
  key: string;
  hash: Uint8Array<ArrayBuffer>;
} {
  const key = Buffer.from(services.randomBytes(32)).toString('base64url');
  return { key, hash: hashOfKey(key) };
}
