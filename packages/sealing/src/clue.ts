import { openWords, type Recipient, sealWords } from './envelope.ts';
import { createBareKeyPair } from './key-pair.ts';
import { readersOf, sealTipKey, type TipKeys } from './tip.ts';

/** What is said in one entry of the clue ledger: words, and the people they name (about whom, or who decided). */
export type ClueWords = { readonly text: string; readonly names: readonly string[] };

export type SealedClue = {
  /** The clue's own public key: every entry is sealed to it. */
  readonly recipient: Recipient;
  readonly sealedKey: Uint8Array;
  readonly keyIds: readonly string[];
  readonly escrowId: string;
  readonly sealed: Uint8Array;
};

/**
 * Seals a new clue: its first entry to a key of its own, that key to every officer except those it is about, and to the escrow, as with a
 * tip. Null if there is no escrow or no officer left.
 */
export async function sealClue(
  words: ClueWords,
  keys: TipKeys,
  about: readonly string[],
): Promise<SealedClue | null> {
  const readers = readersOf(keys, about);
  if (!readers) return null;
  const { recipient, privateKey } = await createBareKeyPair();
  const { keyIds, escrowId } = readers;
  const sealedKey = await sealTipKey({ privateKey, about }, readers);
  return { recipient, sealedKey, keyIds, escrowId, sealed: await sealClueEntry(words, recipient) };
}

/** Seals one entry to the clue's own key. */
export function sealClueEntry(words: ClueWords, recipient: Recipient): Promise<Uint8Array> {
  return sealWords(words, [recipient]);
}

/** Opens one entry with the clue's private key. Rejects if it is not for this key or was changed. */
export async function openClueEntry(sealed: Uint8Array, privateKey: string): Promise<ClueWords> {
  return (await openWords(sealed, privateKey)) as ClueWords;
}
