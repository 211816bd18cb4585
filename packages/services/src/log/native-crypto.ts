import { createHash, createHmac, createPrivateKey, sign } from 'node:crypto';
import type { LeafHashes } from '@huiyin/ledger/case-leaf';
import type { Sign, SigningKey } from '@huiyin/ledger/note-key';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key, signing by the platform's own Ed25519: the same bytes in a fraction of the time, which every submission pays. */
export function withNativeSign(key: SigningKey): SigningKey & { readonly sign: Sign } {
  const der = Buffer.concat([PKCS8, key.privateKey]);
  const own = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { ...key, sign: (message) => new Uint8Array(sign(null, message, own)) };
}

/** The platform's own hashes: the same bytes as those that run in every browser, in a fraction of the time. */
export const nativeHashes: LeafHashes = {
  sha256: (message) => createHash('sha256').update(message).digest(),
  hmac: (key, message) => createHmac('sha256', key).update(message).digest(),
};
