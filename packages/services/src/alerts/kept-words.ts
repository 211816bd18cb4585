import { readKeptTexts } from '@huiyin/db/sql/read-week-texts';
import { matterWords } from '@huiyin/text/matter-words';

/** A word of a case that is kept from who asks, in the week of that case. */
type HiddenWord = { readonly word: string; readonly week: string };

/** The words of each case that is kept from the actor, with the week of the case: what is to be taken off counts of words. */
export async function readKeptWords(...request: Parameters<typeof readKeptTexts>): Promise<HiddenWord[]> {
  const kept = await readKeptTexts(...request);
  return kept.flatMap(({ week, text }) => matterWords(text).map((word) => ({ word, week })));
}
