import { chancesFrom } from './emission.ts';
import { learnExcess } from './learn-excess.ts';

/** A count beyond so many deviations counts for no more than that in what is expected next. */
const clip = 2.5;
/** Counts are gone through until so little is left above them. */
const tail = 1e-9;
const mostCounts = 5_000;
/** What is expected is never nothing: a place may always get its first case. */
const leastMean = 1e-3;

/** What one series has shown, older times fading: how its cases compare with its exposure, and how widely they vary. */
export interface FadingLevel {
  cases: number;
  exposure: number;
  excess: number;
  /** Of every time so far. */
  readonly means: number[];
}

export interface Fading {
  /** A time counts half as much as one so many later. */
  readonly halfLife: number;
  /** What is taken for granted before a series has shown anything counts for so many cases. */
  readonly priorCases: number;
}

/** A level that has shown nothing yet. */
export function firstLevel(): FadingLevel {
  return { cases: 0, exposure: 0, excess: 0.1, means: [] };
}

/** Cases for each unit of exposure: a gamma posterior mean of the fading past, drawn towards `usual`. */
export function levelOf({ cases, exposure }: FadingLevel, { priorCases }: Fading, usual: number): number {
  return (priorCases + cases) / (priorCases / usual + exposure);
}

/** Takes in what a time brought, `mean` being what was expected of it. */
export function remember(
  level: FadingLevel,
  { halfLife }: Fading,
  now: { count: number; mean: number; exposure: number },
): void {
  const fades = 0.5 ** (1 / halfLife);
  const highest = now.mean + clip * Math.sqrt(now.mean + level.excess * now.mean ** 2) + 1;
  level.cases = fades * (level.cases + Math.min(now.count, highest));
  level.exposure = fades * (level.exposure + now.exposure);
  level.means.push(now.mean);
}

/** How likely each count from 0 is at `mean`, and as `logOdds` how unlikely one so high or higher, up to `observed` at least. */
export function tableOf(expected: number, level: FadingLevel, { priorCases }: Fading, observed: number) {
  const mean = Math.max(expected, leastMean);
  const unsure = 1 / (priorCases + level.cases);
  const next = chancesFrom(mean, { usual: mean, excess: level.excess + unsure });
  const chances: number[] = [];
  const logOdds: number[] = [];
  let above = 1;
  for (let count = 0; (above > tail || count <= observed) && count < mostCounts; count += 1) {
    logOdds.push(-Math.log(Math.max(above, 1e-25)));
    const chance = next();
    chances.push(chance);
    above -= chance;
  }
  return { logOdds, chances, expected: mean, usual: 1 };
}

/** Learns how widely the counts of each series vary, from all of them, times from `settled` on. */
export function relearn(
  levels: readonly FadingLevel[],
  countsOf: (index: number) => readonly number[],
  settled: number,
): void {
  const learned = learnExcess(
    levels.map(({ means }, index) => {
      const counts = countsOf(index).slice(settled, means.length);
      const expected = means.slice(settled).map((mean) => Math.max(mean, leastMean));
      return { counts, means: expected, usual: expected.map((mean, at) => usualness(counts[at] ?? 0, mean)) };
    }),
  );
  for (const [index, level] of levels.entries()) level.excess = learned[index] ?? level.excess;
}

/** A count far beyond its mean says nothing of how widely usual counts vary. */
function usualness(count: number, mean: number): number {
  return count > mean + 4 * Math.sqrt(mean + 0.2 * mean ** 2) + 2 ? 0 : 1;
}
