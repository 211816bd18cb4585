import { commonWeekEffect } from './common-week.ts';
import { dayEffects, type WatchedDay } from './day-effects.ts';
import { chancesFrom } from './emission.ts';
import { familyRate } from './family-rate.ts';
import { learnExcess } from './learn-excess.ts';
import type { CountSeries } from './observed.ts';

/** Days that are looked at before the first is judged: eight weeks. */
export const daysBefore: number = 56;
/** A day counts half as much as one so many days later. */
const halfLife = 21;
/** What is expected before a series has shown anything counts for so many cases. */
const priorCases = 1.5;
/** A count beyond so many deviations counts for no more than that in what is expected next. */
const clip = 2.5;
/** Spread of what all series share in a day, on the log scale. */
const commonVariance = 0.05 ** 2;
/** The first days say little: what was expected of them came from nothing. */
const settled = 14;
/** Days between two looks at how widely the counts of a series vary. */
const relearnEvery = 14;
/** Counts are gone through until so little is left above them. */
const tail = 1e-9;
const mostCounts = 5_000;

export interface DayJudged {
  readonly id: string;
  /** Counted from 0. */
  readonly day: number;
  readonly count: number;
  readonly expected: number;
  /** One minus the share of usual series-days of the family that look as unusual as this one. */
  readonly score: number;
}

/** What one series has shown, older days fading. */
interface Memory {
  /** Of all days, none fading. */
  all: number;
  cases: number;
  exposure: number;
  excess: number;
  readonly means: number[];
}

/**
 * Judges every day from `from` on (counted from 0, at least `daysBefore`), each by what was known when it ended: a sudden rise of
 * one place, seen before its week is over. Expected is the recent level of the series, drawn towards its usual one, times what
 * weekdays and holidays do to all series; a count is unusual by its chance under a negative binomial, and that chance is ranked
 * among all series. All series must have a count for every day. Throws a RangeError otherwise.
 */
export function findDailyAlarms(
  series: readonly CountSeries[],
  days: readonly WatchedDay[],
  from: number,
): DayJudged[] {
  if (from < daysBefore) throw new RangeError(`Day ${from} is too early: ${daysBefore} are needed before it`);
  const wrong = series.find(({ counts }) => counts.length !== days.length);
  if (wrong) throw new RangeError(`Series ${wrong.id} has ${wrong.counts.length} days, not ${days.length}`);
  const memories = series.map((): Memory => ({ all: 0.5, cases: 0, exposure: 0, excess: 0.1, means: [] }));
  const totals = days.map((_, day) => series.reduce((sum, { counts }) => sum + (counts[day] ?? 0), 0));
  const rate = familyRate();
  const judged: DayJudged[] = [];
  for (let day = 0; day < days.length; day += 1) {
    const effect = dayEffects(days, totals, day);
    const expected = expectedOn(series, memories, { day, effect });
    if (day >= daysBefore) {
      if ((day - daysBefore) % relearnEvery === 0) relearn(series, memories, day);
      const tables = expected.map((mean, at) => tableOf(mean, memories[at], series[at]?.counts[day] ?? 0));
      rate.learn(tables);
      if (day >= from)
        judged.push(...series.map(({ id, counts }, at) => told({ id, day, counts }, tables[at], rate)));
    }
    remember(series, memories, { day, effect, expected });
  }
  return judged;
}

type Table = ReturnType<typeof tableOf>;
type OfDay = { readonly id: string; readonly day: number; readonly counts: readonly number[] };

function told(
  { id, day, counts }: OfDay,
  table: Table | undefined,
  rate: ReturnType<typeof familyRate>,
): DayJudged {
  const count = counts[day] ?? 0;
  const score = 1 - rate.above(table?.logOdds[count] ?? Number.POSITIVE_INFINITY);
  return { id, day, count, expected: table?.expected ?? 0, score };
}

/** The level of each series times what the day does to all, and times what all share on just this day. */
function expectedOn(
  series: readonly CountSeries[],
  memories: readonly Memory[],
  { day, effect }: { day: number; effect: number },
): number[] {
  const means = memories.map((memory) => levelOf(memory, day) * effect);
  const shared = commonWeekEffect(
    means.map((mean, at) => ({
      count: series[at]?.counts[day] ?? 0,
      mean,
      excess: memories[at]?.excess ?? 0,
    })),
    commonVariance,
  );
  return means.map((mean) => mean * Math.exp(shared));
}

/** A gamma posterior mean: the fading past, and for `priorCases` the mean of all the past. */
function levelOf({ all, cases, exposure }: Memory, day: number): number {
  return (priorCases + cases) / ((priorCases * (day + 1)) / all + exposure);
}

function tableOf(mean: number, memory: Memory | undefined, observed: number) {
  const unsure = 1 / (priorCases + (memory?.cases ?? 0));
  const next = chancesFrom(mean, { usual: mean, excess: (memory?.excess ?? 0) + unsure });
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

function remember(
  series: readonly CountSeries[],
  memories: readonly Memory[],
  { day, effect, expected }: { day: number; effect: number; expected: readonly number[] },
): void {
  const fades = 0.5 ** (1 / halfLife);
  for (const [at, memory] of memories.entries()) {
    const mean = expected[at] ?? 0;
    const highest = mean + clip * Math.sqrt(mean + memory.excess * mean ** 2) + 1;
    memory.all += series[at]?.counts[day] ?? 0;
    memory.cases = fades * (memory.cases + Math.min(series[at]?.counts[day] ?? 0, highest));
    memory.exposure = fades * (memory.exposure + effect);
    memory.means.push(mean);
  }
}

function relearn(series: readonly CountSeries[], memories: readonly Memory[], day: number): void {
  const learned = learnExcess(
    memories.map(({ means }, at) => ({
      counts: series[at]?.counts.slice(settled, day) ?? [],
      means: means.slice(settled, day),
      usual: means
        .slice(settled, day)
        .map((mean, past) => usualness(series[at]?.counts[settled + past] ?? 0, mean)),
    })),
  );
  for (const [at, memory] of memories.entries()) memory.excess = learned[at] ?? memory.excess;
}

/** A count far beyond its mean says nothing of how widely usual counts vary. */
function usualness(count: number, mean: number): number {
  return count > mean + 4 * Math.sqrt(mean + 0.2 * mean ** 2) + 2 ? 0 : 1;
}
