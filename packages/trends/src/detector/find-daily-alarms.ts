import { commonWeekEffect } from './common-week.ts';
import { inUnits } from './count-units.ts';
import { dayEffects, type WatchedDay } from './day-effects.ts';
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
import { finish } from './finish.ts';
import type { CountSeries } from './observed.ts';

/** Days that are looked at before the first is judged: eight weeks. */
export const daysBefore: number = 56;
const fading: Fading = { halfLife: 21, priorCases: 1.5 };
/** Spread of what all series share in a day, on the log scale. */
const commonVariance = 0.05 ** 2;
/** The first days say little: what was expected of them came from nothing. */
const settled = 14;
/** Days between two looks at how widely the counts of a series vary. */
const relearnEvery = 14;

export interface DayJudged {
  readonly id: string;
  /** Counted from 0. */
  readonly day: number;
  readonly count: number;
  readonly expected: number;
  /** One minus the share of usual series-days of the family that look as unusual as this one. */
  readonly score: number;
}

/** What a series has shown, and all its cases so far, none fading. */
interface Memory {
  readonly level: FadingLevel;
  all: number;
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
  return finish(dailyAlarmSteps(series, days, from));
}

/** The same day by day, so that a process that answers people can do something else between two of them. */
export function* dailyAlarmSteps(
  series: readonly CountSeries[],
  days: readonly WatchedDay[],
  from: number,
): Generator<void, DayJudged[]> {
  if (from < daysBefore) throw new RangeError(`Day ${from} is too early: ${daysBefore} are needed before it`);
  const wrong = series.find(({ counts }) => counts.length !== days.length);
  if (wrong) throw new RangeError(`Series ${wrong.id} has ${wrong.counts.length} days, not ${days.length}`);
  const counted = inUnits(series);
  const memories = series.map((): Memory => ({ level: firstLevel(), all: 0.5 }));
  const levels = memories.map(({ level }) => level);
  const totals = days.map((_, day) => series.reduce((sum, { counts }) => sum + (counts[day] ?? 0), 0));
  const rate = familyRate();
  const judged: DayJudged[] = [];
  for (let day = 0; day < days.length; day += 1) {
    const effect = dayEffects(days, totals, day);
    const counts = counted.map((one) => one.counts[day] ?? 0);
    const expected = expectedOn(counts, memories, { day, effect });
    if (day >= daysBefore) {
      if ((day - daysBefore) % relearnEvery === 0)
        relearn(levels, (index) => counted[index]?.counts ?? [], settled);
      const tables = levels.map((level, at) => tableOf(expected[at] ?? 0, level, fading, counts[at] ?? 0));
      rate.learn(tables);
      if (day >= from)
        judged.push(
          ...counted.map(({ id, cases, unit }, at) => ({
            ...{ id, day, count: cases[day] ?? 0, expected: (tables[at]?.expected ?? 0) * unit },
            score: 1 - rate.above(tables[at]?.logOdds[counts[at] ?? 0] ?? Number.POSITIVE_INFINITY),
          })),
        );
    }
    for (const [at, memory] of memories.entries()) {
      const count = counts[at] ?? 0;
      memory.all += count;
      remember(memory.level, fading, { count, mean: expected[at] ?? 0, exposure: effect });
    }
    yield;
  }
  return judged;
}

/** The level of each series times what the day does to all, and times what all share on just this day. */
function expectedOn(
  counts: readonly number[],
  memories: readonly Memory[],
  { day, effect }: { day: number; effect: number },
): number[] {
  const means = memories.map(({ level, all }) => levelOf(level, fading, all / (day + 1)) * effect);
  const shared = commonWeekEffect(
    means.map((mean, at) => ({
      count: counts[at] ?? 0,
      mean,
      excess: memories[at]?.level.excess ?? 0,
    })),
    commonVariance,
  );
  return means.map((mean) => mean * Math.exp(shared));
}
