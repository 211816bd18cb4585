import { fromBase64, toBase64 } from './bytes.ts';
import { type Note, parseNote, signNote, type Verified, verifyNote } from './note.ts';
import { isSameKey, type NoteKey, type SigningKey } from './note-key.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** Which log, how many leaves, and the root over them. */
export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** A checkpoint whose log signature holds, with the witnesses whose cosignatures hold as well. */
export type Checkpoint = TreeHead & { readonly note: Note; readonly witnesses: readonly Verified[] };

/** Text of a checkpoint (C2SP tlog-checkpoint v1.0.0): origin, size, root; no extension lines. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Signs a tree head. The key's name should be the origin. */
export function signCheckpoint(head: TreeHead, key: SigningKey): string {
  return signNote(checkpointText(head), [key]);
}

/** Reads the tree head out of a checkpoint's text; null if it is none. Extension lines are let pass. */
export function parseTreeHead(text: string): TreeHead | null {
  const [origin = '', count = '', encoded = '', ...more] = text.split('\n');
  const root = fromBase64(encoded);
  if (more.pop() !== '' || more.includes('') || origin === '' || !root || root.length !== HASH_BYTES)
    return null;
  const size = Number(count);
  if (!/^(0|[1-9][0-9]*)$/.test(count) || !Number.isSafeInteger(size)) return null;
  return { origin, size, root };
}

/**
 * Opens a checkpoint: it must be of the log's key and carry its signature. Null otherwise. Cosignatures of known witnesses
 * must hold; those of others are passed over.
 */
export function openCheckpoint(
  text: string,
  keys: { log: NoteKey; witnesses?: readonly NoteKey[] },
): Checkpoint | null {
  const note = parseNote(text);
  const head = note && parseTreeHead(note.text);
  if (!note || !head || head.origin !== keys.log.name) return null;
  const verified = verifyNote(note, [keys.log, ...(keys.witnesses ?? [])]);
  if (!verified?.some(({ key }) => isSameKey(key, keys.log))) return null;
  return { ...head, note, witnesses: verified.filter(({ key }) => !isSameKey(key, keys.log)) };
}
