import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Recipient } from './envelope.ts';

/** Memory in KiB, passes, lanes: the strongest in memory of the settings that OWASP holds equal (46 MiB, one pass). */
const cost = { m: 47_104, t: 1, p: 1 } as const;

/** A private key as the server keeps it: useless without the passphrase. Salt, nonce and ciphertext in hex. */
export type WrappedKey = {
  readonly kdf: 'argon2id';
  readonly m: number;
  readonly t: number;
  readonly p: number;
  readonly salt: string;
  readonly cipher: 'xchacha20poly1305';
  readonly nonce: string;
  readonly ciphertext: string;
};

export type NewKeyPair = { readonly recipient: Recipient; readonly wrapped: WrappedKey };

type Randomness = (count: number) => Uint8Array;

/** Code points a passphrase has at least; there is no rule about which. */
export const leastPassphrase = 12;

/** Makes an X25519 key pair. The private half leaves this function only wrapped by the passphrase. */
export async function createKeyPair(passphrase: string, random: Randomness): Promise<NewKeyPair> {
  const privateKey = await generateX25519Identity();
  return {
    recipient: await identityToRecipient(privateKey),
    wrapped: await wrap(privateKey, passphrase, random),
  };
}

/** An X25519 key pair in clear, for a key that a process keeps in a file of its own. */
export async function createBareKeyPair(): Promise<{ recipient: Recipient; privateKey: string }> {
  const privateKey = await generateX25519Identity();
  return { recipient: await identityToRecipient(privateKey), privateKey };
}

/** The private key, or null if the passphrase is wrong (or the wrapping was changed). Takes about a second. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<string | null> {
  const { salt, nonce, ciphertext, m, t, p } = wrapped;
  const key = await stretch(passphrase, hexToBytes(salt), { m, t, p });
  try {
    const bytes = xchacha20poly1305(key, hexToBytes(nonce)).decrypt(hexToBytes(ciphertext));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

/** The same private key under another passphrase; null if the old one is wrong. The public key stays as it was. */
export async function rewrapKey(
  wrapped: WrappedKey,
  change: { readonly from: string; readonly to: string },
  random: Randomness,
): Promise<WrappedKey | null> {
  const privateKey = await unwrapKey(wrapped, change.from);
  return privateKey === null ? null : wrap(privateKey, change.to, random);
}

/** Eight groups of four letters by which two people compare a public key: the first 128 bits of its SHA-256. */
export function fingerprintOf(recipient: Recipient): string {
  const hex = bytesToHex(sha256(utf8ToBytes(recipient)).subarray(0, 16));
  return (hex.match(/.{4}/g) ?? []).join(' ').toUpperCase();
}

async function wrap(privateKey: string, passphrase: string, random: Randomness): Promise<WrappedKey> {
  const [salt, nonce] = [random(16), random(24)];
  const key = await stretch(passphrase, salt, cost);
  const ciphertext = xchacha20poly1305(key, nonce).encrypt(utf8ToBytes(privateKey));
  return {
    kdf: 'argon2id',
    ...cost,
    salt: bytesToHex(salt),
    cipher: 'xchacha20poly1305',
    nonce: bytesToHex(nonce),
    ciphertext: bytesToHex(ciphertext),
  };
}

/** The passphrase in one Unicode form, since keyboards differ in theirs. */
function stretch(
  passphrase: string,
  salt: Uint8Array,
  { m, t, p }: { m: number; t: number; p: number },
): Promise<Uint8Array> {
  return argon2idAsync(passphrase.normalize('NFC'), salt, { m, t, p, dkLen: 32 });
}
