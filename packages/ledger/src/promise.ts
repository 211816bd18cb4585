import { fromBase64, toBase64 } from './bytes.ts';
import { CASE_LEAF_BYTES } from './case-leaf.ts';
import { formatTime, parseTime } from './clock.ts';
import { parseNote, signNote, verifyNote } from './note.ts';
import type { NoteKey, SigningKey } from './note-key.ts';

const FIRST_LINE = 'huiyin/promise/v1';

/** The portal's word that a leaf will be in the log by a time, in seconds. */
export type LogPromise = { readonly origin: string; readonly leaf: Uint8Array; readonly by: number };

/** Name of the key that signs the promises of a log. */
export function promiseKeyName(origin: string): string {
  return `${origin}/promise`;
}

/** Signs a promise as a C2SP signed note. Ed25519 draws nothing at random: the same promise has the same bytes. */
export function signPromise({ origin, leaf, by }: LogPromise, key: SigningKey): string {
  return signNote(`${FIRST_LINE}\n${origin}\n${toBase64(leaf)}\n${formatTime(by)}\n`, [key]);
}

/** Reads a promise, signed by whomever; null if it is none. */
export function parsePromise(text: string): LogPromise | null {
  const [first, origin = '', encoded = '', time = '', end, ...more] = parseNote(text)?.text.split('\n') ?? [];
  const leaf = fromBase64(encoded);
  const by = parseTime(time);
  if (first !== FIRST_LINE || end !== '' || more.length > 0 || origin === '') return null;
  if (leaf?.length !== CASE_LEAF_BYTES || by === null) return null;
  return { origin, leaf, by };
}

/** Opens a promise signed by one of the keys; null if none of them has signed it. */
export function openPromise(text: string, keys: readonly NoteKey[]): LogPromise | null {
  const note = parseNote(text);
  const verified = note && verifyNote(note, keys);
  return verified && verified.length > 0 ? parsePromise(text) : null;
}
