import { normalQuantile } from './distribution/normal.ts';

/** In how many cases each word stands, of how many cases. */
export interface WordCounts {
  readonly words: ReadonlyMap<string, number>;
  readonly cases: number;
}

export interface RisingWord {
  readonly word: string;
  readonly seen: number;
  /** Cases it would stand in now at its share of the past. */
  readonly expected: number;
}

/** A word in fewer cases than this is nobody's topic. */
const fewest = 5;
/** Chance that any word of the whole list is named although none rises. */
const chance = 0.05;
/** A word says nothing of its own when so large a share of its cases is that of a longer one. */
const sameCases = 0.8;

/**
 * Words and phrases that stand in more cases now than their share of the past lets expect, by the log-likelihood ratio (Dunning
 * 1993) against a bound for as many words as are looked at (Bonferroni); the surest first. Of a word and a phrase that holds it
 * in the same cases, only the phrase is told.
 */
export function risingWords(now: WordCounts, past: WordCounts): RisingWord[] {
  if (now.cases === 0 || past.cases === 0) return [];
  const looked = [...now.words].filter(([, seen]) => seen >= fewest);
  const bound = normalQuantile(1 - chance / Math.max(looked.length, 1)) ** 2;
  const rising = looked.flatMap(([word, seen]) => {
    const before = past.words.get(word) ?? 0;
    const expected = ((before + 0.5) * now.cases) / (past.cases + 1);
    const ratio = logLikelihood({ seen, before }, { now: now.cases, past: past.cases });
    return seen > expected && ratio > bound ? [{ word, seen, expected, ratio }] : [];
  });
  return rising
    .filter(
      ({ word, seen }) =>
        !rising.some((other) => isPartOf(word, other.word) && other.seen >= sameCases * seen),
    )
    .sort((a, b) => b.ratio - a.ratio || a.word.localeCompare(b.word))
    .map(({ word, seen, expected }) => ({ word, seen, expected }));
}

function isPartOf(word: string, longer: string): boolean {
  return longer !== word && longer.includes(word);
}

function logLikelihood(
  { seen, before }: { seen: number; before: number },
  cases: { now: number; past: number },
): number {
  const share = (seen + before) / (cases.now + cases.past);
  const pull = (count: number, of: number) => term(count, share * of) + term(of - count, (1 - share) * of);
  return 2 * (pull(seen, cases.now) + pull(before, cases.past));
}

function term(count: number, expected: number): number {
  return count === 0 ? 0 : count * Math.log(count / expected);
}
