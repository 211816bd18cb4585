import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { combine, split } from 'shamir-secret-sharing';
import { privateKeyOf, secretOf } from './age-text.ts';
import type { Recipient } from './envelope.ts';
import { createBareKeyPair } from './key-pair.ts';

/** Who holds a share, and how many of them it takes. */
export const escrowShares = 3;
export const escrowThreshold = 2;

const sharePrefix = 'huiyin-share-';

export type NewEscrow = { readonly recipient: Recipient; readonly shares: readonly string[] };

/**
 * Makes a key pair whose private half exists from then on only as three shares (Shamir over GF(2^8)): one alone tells nothing,
 * any two give the key back. A share is text with a checksum, so that a slip in copying it is noticed.
 */
export async function createEscrow(): Promise<NewEscrow> {
  const { recipient, privateKey } = await createBareKeyPair();
  const shares = await split(secretOf(privateKey), escrowShares, escrowThreshold);
  return {
    recipient,
    shares: shares.map((share) => bech32.encode(sharePrefix, bech32.toWords(share), false)),
  };
}

export type CombinedEscrow =
  | { readonly ok: true; readonly recipient: Recipient; readonly privateKey: string }
  | { readonly ok: false; readonly why: 'misread' | 'sameShare' };

/**
 * Puts two shares together. The library cannot tell whether they belong to one another: compare `recipient` with the one that
 * is stored.
 */
export async function combineEscrow(shares: readonly [string, string]): Promise<CombinedEscrow> {
  const read = shares.map(readShare);
  const [one, other] = read;
  if (!one || !other) return { ok: false, why: 'misread' };
  // The last byte is the place at which the polynomial was read.
  if (one.at(-1) === other.at(-1)) return { ok: false, why: 'sameShare' };
  const secret = await combine([one, other]);
  const privateKey = privateKeyOf(secret);
  return { ok: true, recipient: await identityToRecipient(privateKey), privateKey };
}

function readShare(text: string): Uint8Array | null {
  const written = bech32.decodeUnsafe(text.trim().toLowerCase().replace(/\s/g, ''), false);
  if (!written || written.prefix !== sharePrefix) return null;
  const bytes = bech32.fromWordsUnsafe(written.words);
  return bytes && bytes.length === 33 ? bytes : null;
}
