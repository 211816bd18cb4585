import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Words under a key of 32 bytes; nonce and ciphertext in hex. */
export type LockedText = {
  readonly cipher: 'xchacha20poly1305';
  readonly nonce: string;
  readonly ciphertext: string;
};

export type Randomness = (count: number) => Uint8Array;

/** Locks words under a key of 32 bytes with a fresh nonce. */
export function lockText(text: string, key: Uint8Array, random: Randomness): LockedText {
  const nonce = random(24);
  const ciphertext = xchacha20poly1305(key, nonce).encrypt(utf8ToBytes(text));
  return { cipher: 'xchacha20poly1305', nonce: bytesToHex(nonce), ciphertext: bytesToHex(ciphertext) };
}

/** The words, or null if the key is another one or something was changed. */
export function unlockText({ nonce, ciphertext }: LockedText, key: Uint8Array): string | null {
  try {
    const bytes = xchacha20poly1305(key, hexToBytes(nonce)).decrypt(hexToBytes(ciphertext));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
