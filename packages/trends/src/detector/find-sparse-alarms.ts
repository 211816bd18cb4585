import { type InUnits, inUnits } from './count-units.ts';
import {
  type Fading,
  type FadingLevel,
  firstLevel,
  levelOf,
  relearn,
  remember,
  tableOf,
} from './fading-level.ts';
import { familyRate } from './family-rate.ts';

/** Weeks that are looked at before the first is judged. */
export const sparseWeeksBefore: number = 8;
const fading: Fading = { halfLife: 26, priorCases: 2 };
/** The first weeks say little: what was expected of them came from nothing. */
const settled = 4;
/** How widely counts vary is learned from this many series, those with most cases; the rest take their mean. */
const mostLearned = 300;
const relearnEvery = 13;

/** Weekly counts of something that mostly has none, beside what other counts let expect of it. */
export interface SparseSeries {
  readonly id: string;
  readonly counts: readonly number[];
  /** For each week, by what was known before it: what the whole of which this is a part lets expect. Its own past corrects that. */
  readonly shared: readonly number[];
}

export interface SparseJudged {
  readonly id: string;
  /** Counted from 0. */
  readonly week: number;
  readonly count: number;
  readonly expected: number;
  /** Chance of so many or more in a usual week of this series. */
  readonly chance: number;
  /** One minus the share of usual series-weeks of the family that look as unusual as this one. */
  readonly score: number;
}

/**
 * Judges every week from `from` on (counted from 0, at least `sparseWeeksBefore`), each by what was known when it ended, where single series are too
 * thin to say much of themselves. Expected is what others let expect, times a factor that the series itself has shown: a gamma
 * posterior mean, drawn towards 1, older weeks fading. Counts vary as a negative binomial, by how much is learned over all.
 * All series must have as many weeks. Throws a RangeError otherwise.
 */
export function findSparseAlarms(series: readonly SparseSeries[], from: number): SparseJudged[] {
  if (from < sparseWeeksBefore)
    throw new RangeError(`Week ${from} is too early: ${sparseWeeksBefore} are needed before it`);
  const weeks = series[0]?.counts.length ?? 0;
  const wrong = series.find(({ counts, shared }) => counts.length !== weeks || shared.length !== weeks);
  if (wrong) throw new RangeError(`Series ${wrong.id} has not ${weeks} weeks of both`);
  const watched = inUnits(series).map(
    (one): Watched => ({
      ...one,
      shared: one.shared.map((cases) => cases / one.unit),
      level: firstLevel(),
      mean: 0,
    }),
  );
  const rate = familyRate();
  const judged: SparseJudged[] = [];
  for (let week = 0; week < weeks; week += 1) {
    for (const one of watched) one.mean = levelOf(one.level, fading, 1) * (one.shared[week] ?? 0);
    if (week >= from) {
      if ((week - from) % relearnEvery === 0) learn(watched);
      judged.push(...judge(watched, rate, week));
    }
    for (const { level, counts, shared, mean } of watched)
      remember(level, fading, { count: counts[week] ?? 0, mean, exposure: shared[week] ?? 0 });
  }
  return judged;
}

interface Watched extends InUnits<SparseSeries> {
  readonly level: FadingLevel;
  /** Expected this week. */
  mean: number;
}

function judge(
  watched: readonly Watched[],
  rate: ReturnType<typeof familyRate>,
  week: number,
): SparseJudged[] {
  const tables = watched.map(({ level, mean, counts }) => tableOf(mean, level, fading, counts[week] ?? 0));
  rate.learn(tables);
  return watched.map(({ id, counts, cases, unit }, at) => {
    const count = cases[week] ?? 0;
    const logOdds = tables[at]?.logOdds[counts[week] ?? 0] ?? Number.POSITIVE_INFINITY;
    const expected = (tables[at]?.expected ?? 0) * unit;
    return { id, week, count, expected, chance: Math.exp(-logOdds), score: 1 - rate.above(logOdds) };
  });
}

function learn(watched: readonly Watched[]): void {
  const most = watched.toSorted((a, b) => b.level.cases - a.level.cases);
  const learned = most.slice(0, mostLearned);
  relearn(
    learned.map(({ level }) => level),
    (at) => learned[at]?.counts ?? [],
    settled,
  );
  const mean = learned.reduce((sum, { level }) => sum + level.excess, 0) / Math.max(learned.length, 1);
  for (const { level } of most.slice(mostLearned)) level.excess = mean;
}
