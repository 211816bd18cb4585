import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, fromBase64, sameBytes, textBytes, toBase64, toHex } from './bytes.ts';

/** Signature types of C2SP signed-note: a plain Ed25519 signature, a timestamped cosignature. */
export const PLAIN = 0x01;
export const COSIGNATURE = 0x04;
export type SignatureType = typeof PLAIN | typeof COSIGNATURE;

/** Who may sign: the name in the signature line, the type, and 32 bytes of Ed25519 public key. */
export type NoteKey = {
  readonly name: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
};

/** Makes an Ed25519 signature of 64 bytes (RFC 8032): of one message always the same. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** A key with the 32 bytes of its private half (RFC 8032), and how to sign with it where something faster is at hand. */
export type SigningKey = NoteKey & { readonly privateKey: Uint8Array; readonly sign?: Sign };

/** Makes a signing key of a name from 32 secret bytes. Throws if no line can carry the name. */
export function signingKey(name: string, type: SignatureType, privateKey: Uint8Array): SigningKey {
  if (!isKeyName(name)) throw new Error(`No signature line can carry the name ${name}`);
  return { name, type, privateKey, publicKey: ed25519.getPublicKey(privateKey) };
}

/** Whether a signature line can carry this name: not empty, no space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}\p{Cc}+]/u.test(name);
}

/** Key id: the first four bytes of SHA-256(name || newline || type || public key). */
export function keyId({ name, type, publicKey }: NoteKey): Uint8Array {
  return sha256(concat(textBytes(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
}

/** A key as text: name, id in hex, type and public key in base 64, joined by plus signs. */
export function formatKey(key: NoteKey): string {
  const material = concat(Uint8Array.of(key.type), key.publicKey);
  return `${key.name}+${toHex(keyId(key))}+${toBase64(material)}`;
}

/** Reads a verifier key as `formatKey` writes it; null if it is none, or its id does not belong to it. */
export function parseKey(text: string): NoteKey | null {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const [, name = '', id = '', encoded = ''] = parts ?? [];
  const material = fromBase64(encoded);
  if (material?.length !== 33 || !isKeyName(name)) return null;
  const type = material[0];
  if (type !== PLAIN && type !== COSIGNATURE) return null;
  const key: NoteKey = { name, type, publicKey: material.slice(1) };
  return toHex(keyId(key)) === id ? key : null;
}

/** Whether two keys are one and the same. */
export function isSameKey(a: NoteKey, b: NoteKey): boolean {
  return a.name === b.name && a.type === b.type && sameBytes(a.publicKey, b.publicKey);
}
