import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { type LockedText, lockText, type Randomness, unlockText } from './locked-text.ts';

/**
 * A private key as the server keeps it beside the one under the passphrase: useless without the device that holds the passkey.
 * `salt` (hex) is what the device is asked about (WebAuthn's `prf.eval.first`); no secret.
 */
export type DeviceWrappedKey = LockedText & {
  readonly kdf: 'webauthn-prf/hkdf-sha256';
  readonly salt: string;
};

/** A fresh question for a device, hex. */
export function createDeviceSalt(random: Randomness): string {
  return bytesToHex(random(32));
}

/** The question as the browser passes it on. */
export function deviceQuestion(salt: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hexToBytes(salt));
}

/** Wraps a private key (`AGE-SECRET-KEY-1…`) by what a device answered to `salt`. Throws `RangeError` for an answer that is not 32 bytes. */
export function wrapForDevice(
  privateKey: string,
  { salt, answer }: { readonly salt: string; readonly answer: Uint8Array },
  random: Randomness,
): DeviceWrappedKey {
  return { kdf: 'webauthn-prf/hkdf-sha256', salt, ...lockText(privateKey, keyOf(answer, salt), random) };
}

/** The private key, or null if the answer is another device's (or the wrapping was changed). */
export function unwrapByDevice(wrapped: DeviceWrappedKey, answer: Uint8Array): string | null {
  return unlockText(wrapped, keyOf(answer, wrapped.salt));
}

function keyOf(answer: Uint8Array, salt: string): Uint8Array {
  if (answer.length !== 32) throw new RangeError('no answer of a device');
  return hkdf(sha256, answer, hexToBytes(salt), utf8ToBytes('unlock/v1'), 32);
}
