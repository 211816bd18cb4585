import { argon2idAsync } from '@noble/hashes/argon2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Recipient } from './envelope.ts';
import { type LockedText, lockText, type Randomness, unlockText } from './locked-text.ts';

/** Memory in KiB, passes, lanes: the strongest in memory of the settings that OWASP holds equal (46 MiB, one pass). */
const cost = { m: 47_104, t: 1, p: 1 } as const;

/** A private key as the server keeps it: useless without the passphrase. The salt in hex. */
export type WrappedKey = LockedText & {
  readonly kdf: 'argon2id';
  readonly m: number;
  readonly t: number;
  readonly p: number;
  readonly salt: string;
};

export type NewKeyPair = { readonly recipient: Recipient; readonly wrapped: WrappedKey };

/** Code points a passphrase has at least; there is no rule about which. */
export const leastPassphrase = 12;

/** Makes an X25519 key pair. The private half leaves this function only wrapped by the passphrase. */
export async function createKeyPair(passphrase: string, random: Randomness): Promise<NewKeyPair> {
  const privateKey = await generateX25519Identity();
  return {
    recipient: await identityToRecipient(privateKey),
    wrapped: await wrapKey(privateKey, passphrase, random),
  };
}

/** An X25519 key pair in clear, for a key that a process keeps in a file of its own. */
export async function createBareKeyPair(): Promise<{ recipient: Recipient; privateKey: string }> {
  const privateKey = await generateX25519Identity();
  return { recipient: await identityToRecipient(privateKey), privateKey };
}

/** The private key, or null if the passphrase is wrong (or the wrapping was changed). Takes about a second. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<string | null> {
  const { salt, m, t, p } = wrapped;
  return unlockText(wrapped, await stretch(passphrase, hexToBytes(salt), { m, t, p }));
}

/** Eight groups of four letters by which two people compare a public key: the first 128 bits of its SHA-256. */
export function fingerprintOf(recipient: Recipient): string {
  const hex = bytesToHex(sha256(utf8ToBytes(recipient)).subarray(0, 16));
  return (hex.match(/.{4}/g) ?? []).join(' ').toUpperCase();
}

/** A private key wrapped by a passphrase: a new one, or the same under another passphrase. Takes about a second. */
export async function wrapKey(
  privateKey: string,
  passphrase: string,
  random: Randomness,
): Promise<WrappedKey> {
  const salt = random(16);
  const key = await stretch(passphrase, salt, cost);
  return { kdf: 'argon2id', ...cost, salt: bytesToHex(salt), ...lockText(privateKey, key, random) };
}

/** The passphrase in one Unicode form, since keyboards differ in theirs. */
function stretch(
  passphrase: string,
  salt: Uint8Array,
  { m, t, p }: { m: number; t: number; p: number },
): Promise<Uint8Array> {
  return argon2idAsync(passphrase.normalize('NFC'), salt, { m, t, p, dkLen: 32 });
}
