import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type ReceiptCode, receiptCodeBytes } from './receipt-code.ts';

/** Fixed for ever: another salt or label would orphan every receipt already issued. */
const SALT = 'huiyin/receipt';
type Label = 'lookup/v1' | 'log/v1' | 'seal/v1';

/** What one receipt code opens. Each value is 32 bytes; only `lookupKey` is a secret that is ever sent. */
export type ReceiptKeys = {
  /** Sent by the citizen's page to find the case. Never stored. */
  readonly lookupKey: Uint8Array;
  /** SHA-256 of `lookupKey`: stored, unique, and the idempotency key of the submission. */
  readonly lookupHash: Uint8Array;
  /** Stored with the case: every log leaf of the case is computed from it. */
  readonly logKey: Uint8Array;
  /** X25519 public key: stored, so that the office can write to the receipt holder alone. */
  readonly sealPublicKey: Uint8Array;
};

/**
 * Derives everything the portal needs from a receipt code, by HKDF-SHA256 (RFC 5869): input the code's 15 random
 * bytes, salt `huiyin/receipt`, info the label, 32 bytes out. The code itself need not leave the page.
 */
export function deriveReceiptKeys(code: ReceiptCode): ReceiptKeys {
  const lookupKey = derive(code, 'lookup/v1');
  return {
    lookupKey,
    lookupHash: hashLookupKey(lookupKey),
    logKey: derive(code, 'log/v1'),
    sealPublicKey: x25519.getPublicKey(deriveSealPrivateKey(code)),
  };
}

/** Derives the X25519 private key (RFC 7748, 32 bytes) belonging to `sealPublicKey`. It stays with the receipt holder. */
export function deriveSealPrivateKey(code: ReceiptCode): Uint8Array {
  return derive(code, 'seal/v1');
}

/** Gives what the server stores and looks up for a `lookupKey` it was sent: its SHA-256, 32 bytes. */
export function hashLookupKey(lookupKey: Uint8Array): Uint8Array {
  return sha256(lookupKey);
}

function derive(code: ReceiptCode, label: Label): Uint8Array {
  return hkdf(sha256, receiptCodeBytes(code), utf8ToBytes(SALT), utf8ToBytes(label), 32);
}
