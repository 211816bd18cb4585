import { rarity } from './bm25.ts';
import { officialWords } from './everyday-words.ts';
import type { IndexedMeasure, MeasureIndex } from './measure-index.ts';
import { foldText } from './plain-text.ts';
import { type ConfirmedCase, rankMeasures } from './rank-measures.ts';
import { sharedWords } from './same-matter.ts';
import { wordsOf } from './text-features.ts';

const MOST_WORDS = 6;
const MOST_PRECEDENTS = 3;
/** An earlier case less alike than this is no reason that a person would accept. */
const LEAST_LIKENESS = 0.08;
/** A measure with less of the logit than this only lengthens the list. */
const LEAST_SHARE = 0.01;

/** A word somebody used and the word of the measure it met: the same, or the official word for it (看病, 医疗). */
export type MatchedWord = { readonly said: string; readonly found: string };

/** An earlier case in which an officer confirmed the measure, and the words both cases use. */
export type SuggestedPrecedent = { readonly id: string; readonly words: readonly string[] };

/** A measure that may concern a message, how probable it is that an officer would call it right (0 to 1), and why. */
export type Suggestion = {
  readonly id: string;
  readonly probability: number;
  readonly words: readonly MatchedWord[];
  readonly precedents: readonly SuggestedPrecedent[];
};

/**
 * Suggests the measures that a message may concern, best first, at most `limit` (default 5), with the words and the earlier
 * cases (`confirmed`) that speak for each. Gives nothing when it is more probable than not that no measure fits, and no
 * measure without a reason to show.
 */
export function suggestMeasures(
  text: string,
  index: MeasureIndex,
  { limit = 5, confirmed = [] }: { limit?: number; confirmed?: readonly ConfirmedCase[] } = {},
): Suggestion[] {
  const { none, measures } = rankMeasures(text, index, confirmed);
  if (none > 0.5) return [];
  const folded = foldText(text);
  return measures
    .filter(({ share }) => share >= LEAST_SHARE)
    .map(({ measure, probability, precedents }) => ({
      id: measure.id,
      probability,
      words: matchedWords(folded, measure, index),
      precedents: precedents
        .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
        .slice(0, MOST_PRECEDENTS)
        .map(({ case: earlier }) => ({ id: earlier.id, words: sharedWords(text, earlier.text) })),
    }))
    .filter(({ words, precedents }) => words.length + precedents.length > 0)
    .slice(0, limit);
}

function matchedWords(folded: string, measure: IndexedMeasure, { frequencies }: MeasureIndex): MatchedWord[] {
  const own = wordsOf(folded).map((word) => ({ said: word, found: word, weight: 1 }));
  const official = [...officialWords(folded)].map(([found, word]) => ({ said: word, found, weight: 0.3 }));
  const byWorth = [...own, ...official]
    .filter(({ found }) => measure.folded.includes(found))
    .map((match) => ({ ...match, worth: match.weight * rarity(`w${match.found}`, frequencies) }))
    .sort((a, b) => b.worth - a.worth);
  const told: MatchedWord[] = [];
  for (const { said, found } of byWorth) {
    const again = told.some((match) => match.found.includes(found) || found.includes(match.found));
    if (!again) told.push({ said, found });
  }
  return told.slice(0, MOST_WORDS);
}
