import type { ClueView } from '@huiyin/contract/desk/clues';
import { type ClueWords, openClueEntry } from '@huiyin/sealing/clue';
import { openTipKey, type TipKeyWords } from '@huiyin/sealing/tip';
import { fromBase64 } from '../keys/own-key.ts';
import { desk } from '../rpc/client.ts';

/** One entry, opened; `words` is null for one that cannot be. */
export type OpenedEntry = Omit<ClueView['entries'][number], 'sealed'> & { readonly words: ClueWords | null };

export type OpenedClue = {
  readonly view: ClueView;
  readonly key: TipKeyWords;
  readonly entries: readonly OpenedEntry[];
};

/** Reads a clue and opens all of it with the reader's private key, on this computer. Rejects if the key does not open it. */
export async function openClue(clueId: string, privateKey: string): Promise<OpenedClue> {
  const view = await desk.clue.open.mutate({ clueId });
  const key = await openTipKey(fromBase64(view.sealedKey), privateKey);
  const entries: OpenedEntry[] = [];
  for (const { sealed, ...entry } of view.entries) {
    const words = await openClueEntry(fromBase64(sealed), key.privateKey).catch(() => null);
    entries.push({ ...entry, words });
  }
  return { view, key, entries };
}
