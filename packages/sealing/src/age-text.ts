import { bech32 } from '@scure/base';
import type { Recipient } from './envelope.ts';

/** An X25519 public key (32 bytes) in age's writing, `age1…`: what a receipt derives becomes somebody to seal to. */
export function recipientOf(publicKey: Uint8Array): Recipient {
  return bech32.encodeFromBytes('age', publicKey);
}

/** An X25519 private key (32 bytes) in age's writing, `AGE-SECRET-KEY-1…`. */
export function privateKeyOf(secret: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
}

/** The 32 bytes of a private key in age's writing. Throws for anything else. */
export function secretOf(privateKey: string): Uint8Array {
  const { prefix, bytes } = bech32.decodeToBytes(privateKey.toLowerCase());
  if (prefix !== 'age-secret-key-' || bytes.length !== 32) throw new RangeError('no private key');
  return bytes;
}
