import type { TipView } from '@huiyin/contract/desk/tips';
import { keysAmong, readersOf, type TipKeyWords, type TipReaders } from '@huiyin/sealing/tip';

export type Newcomer = { readonly keyId: string; readonly staffId: string; readonly name: string };

/** What a reader says of a newcomer: somebody else than the one complained about, or that very one. */
export const verdicts = ['other', 'accused'] as const;
export type Verdict = (typeof verdicts)[number];

type Sealed = Pick<TipView, 'keys' | 'keyIds'>;

/** Officers who got a key after a tip came, but for those it is known to be about. */
export function newcomersTo({ keys, keyIds }: Sealed, { about }: TipKeyWords): readonly Newcomer[] {
  const all = keys?.officers ?? [];
  return all.filter(({ keyId, staffId }) => !keyIds.includes(keyId) && !about.includes(staffId));
}

/**
 * What is sealed anew once a reader has said of newcomers who they are: those who are somebody else become readers; whom it is about is kept
 * out from then on, whoever wraps it later; of whom nothing was said stays out. Null if nobody could read it.
 */
export function letIn(
  { keys, keyIds }: Sealed,
  words: TipKeyWords,
  said: readonly (Newcomer & { readonly is: Verdict })[],
): { readonly words: TipKeyWords; readonly readers: TipReaders } | null {
  const accused = said.filter(({ is }) => is === 'accused').map(({ staffId }) => staffId);
  const others = said.filter(({ is }) => is === 'other').map(({ keyId }) => keyId);
  const about = [...words.about, ...accused];
  const readers = keys && readersOf(keysAmong(keys, [...keyIds, ...others]), about);
  return readers && { words: { ...words, about }, readers };
}
