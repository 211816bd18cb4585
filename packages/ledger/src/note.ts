import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, fromBase64, sameBytes, textBytes, toBase64 } from './bytes.ts';
import { cosign, verifyCosignature } from './cosignature.ts';
import { COSIGNATURE, isKeyName, keyId, type NoteKey, type SigningKey } from './note-key.ts';

const MOST_SIGNATURES = 64;
const LINE = /^— ([^ ]+) ([^ ]+)$/;

/** One line below a note: who says to have signed, the key id, and the signature's own bytes. */
export type SignatureLine = {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
};

/** A note as written, nothing verified: its text with the last newline, and its signature lines. */
export type Note = { readonly text: string; readonly signatures: readonly SignatureLine[] };

/** A signature by a known key that holds; `time` in seconds for a cosignature, else null. */
export type Verified = { readonly key: NoteKey; readonly time: number | null };

/** Reads a note (C2SP signed-note v1.0.0). Null if it is not one; whoever signed it is not looked at. */
export function parseNote(note: string): Note | null {
  if ([...note].some((character) => character < ' ' && character !== '\n')) return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return null;
  const signatures = lines.map(parseLine);
  if (!signatures.every((line) => line !== null)) return null;
  return { text: note.slice(0, end + 1), signatures };
}

function parseLine(line: string): SignatureLine | null {
  const [, name = '', encoded = ''] = LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!bytes || bytes.length < 5 || !isKeyName(name)) return null;
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Signs a text, which must end with a newline, and gives the whole note. `time` in seconds is for cosignatures. */
export function signNote(text: string, keys: readonly SigningKey[], time = 0): string {
  return `${text}\n${keys.map((key) => signatureLine(text, key, time)).join('')}`;
}

/** One signature line with its newline, to be added below a note. */
export function signatureLine(text: string, key: SigningKey, time = 0): string {
  const sign = key.sign ?? ((message: Uint8Array) => ed25519.sign(message, key.privateKey));
  const signature = key.type === COSIGNATURE ? cosign(text, key, time) : sign(textBytes(text));
  return `— ${key.name} ${toBase64(concat(keyId(key), signature))}\n`;
}

/**
 * Which of the known keys have signed. Lines of unknown keys are passed over; null if a line of a known key does not hold,
 * since such a note is to be refused as a whole.
 */
export function verifyNote(note: Note, known: readonly NoteKey[]): Verified[] | null {
  const verified: Verified[] = [];
  for (const line of note.signatures) {
    const key = known.find((one) => one.name === line.name && sameBytes(keyId(one), line.id));
    if (!key) continue;
    const result = verifyLine(note.text, key, line.signature);
    if (!result) return null;
    verified.push(result);
  }
  return verified;
}

function verifyLine(text: string, key: NoteKey, signature: Uint8Array): Verified | null {
  if (key.type === COSIGNATURE) {
    const time = verifyCosignature(text, key, signature);
    return time === null ? null : { key, time };
  }
  return holds(signature, textBytes(text), key) ? { key, time: null } : null;
}

/** Whether an Ed25519 signature of 64 bytes is the key's over the message (RFC 8032, strict). Never throws. */
export function holds(signature: Uint8Array, message: Uint8Array, { publicKey }: NoteKey): boolean {
  if (signature.length !== 64) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
