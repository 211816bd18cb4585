import { crossedMeans } from './crossed-means.ts';
import { findSparseAlarms } from './find-sparse-alarms.ts';

/** A word in fewer cases of a week than this is nobody's topic. */
export const fewestWordCases = 5;

/** In how many cases of each week a word stands; null for a week in which it was in too few to be kept. */
export interface WordSeries {
  readonly word: string;
  readonly counts: readonly (number | null)[];
}

export interface WordLook {
  /** Words in `fewestWordCases` cases or more of the last week, with all their weeks. */
  readonly series: readonly WordSeries[];
  /** Cases of each week. */
  readonly cases: readonly number[];
  /** How many different words were kept in any of the weeks. */
  readonly kept: number;
  /** False alarms that one look may give on average, over all words. */
  readonly falseAlarms: number;
}

export interface WordAlarm {
  readonly word: string;
  readonly seen: number;
  readonly expected: number;
}

/**
 * Words of the last week in clearly more cases than their share of the weeks before lets expect. The bound is for every word that is kept
 * (Bonferroni), since which words are looked at depends on the week itself, and a week in which a word was not kept counts as one case:
 * both err towards saying too little. Needs more weeks than `sparseWeeksBefore`; throws a RangeError otherwise.
 */
export function findWordAlarms({ series, cases, kept, falseAlarms }: WordLook): WordAlarm[] {
  const bound = falseAlarms / Math.max(kept, 1);
  const sparse = series.map(({ word, counts }) => {
    const atLeast = counts.map((count) => count ?? 1);
    const shared = crossedMeans({ all: cases, row: atLeast, column: cases, cell: atLeast });
    return { id: word, counts: atLeast, shared };
  });
  return findSparseAlarms(sparse, cases.length - 1).flatMap(({ id, chance, expected, count }) =>
    chance <= bound ? [{ word: id, seen: count, expected }] : [],
  );
}
