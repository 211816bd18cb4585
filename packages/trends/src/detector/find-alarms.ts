import { type Baseline, commonWidth, firstBaseline, logMeanAt, type Panel } from './baseline.ts';
import { advance, firstState, type State, weigh } from './burst-filter.ts';
import { type OddsTable, oddsTable } from './burst-odds.ts';
import { calendarEffects } from './calendar-effects.ts';
import { commonWeekEffect } from './common-week.ts';
import { type InUnits, inUnits } from './count-units.ts';
import { chancesOf, sizeCount } from './emission.ts';
import { familyRate } from './family-rate.ts';
import { finish } from './finish.ts';
import { fitBaseline } from './fit-baseline.ts';
import { learnExcess } from './learn-excess.ts';
import { levelCount, levels } from './level-grid.ts';
import type { CountSeries, Week } from './observed.ts';
import { smoothPast } from './smooth-past.ts';
import { unrest, unrestWeeks } from './unrest.ts';

/** Weeks between two fits of the baseline; the weeks between only move the states on. */
const refitEvery = 6;
const firstRounds = 4;
/** So many weeks are never judged, not even to look back on. */
const leastPast = 52;
/** Of a count beyond all that were gone through. */
const highestOdds = 60;

export interface WeekJudged {
  readonly id: string;
  /** Counted from 0. */
  readonly week: number;
  readonly count: number;
  /** Mean without a burst. */
  readonly expected: number;
  /** One minus the share of usual series-weeks of the family that look as unusual as this one. */
  readonly score: number;
}

interface Watch {
  readonly panel: Panel;
  readonly baseline: Baseline;
  readonly usual: Float64Array;
  readonly offsets: Float64Array;
  states: State[];
}

/**
 * Judges every week from `from` on (counted from 0), each by what was known when it ended: the counts of all series up to it,
 * and the calendar. All series must have a count for every week. Throws a RangeError otherwise.
 */
export function findAlarms(
  series: readonly CountSeries[],
  weeks: readonly Week[],
  from: number,
): WeekJudged[] {
  return finish(alarmSteps(series, weeks, from));
}

/** The same in small steps, so that a process that answers people can do something else between two of them. */
export function* alarmSteps(
  series: readonly CountSeries[],
  weeks: readonly Week[],
  from: number,
): Generator<void, WeekJudged[]> {
  const first = Math.max(Math.min(from, leastPast), from - unrestWeeks);
  const counted = inUnits(series);
  const watch = startWatch(counted, weeks, first);
  const judge = startJudging(counted);
  const judged: WeekJudged[] = [];
  for (let week = first; week < weeks.length; week += 1) {
    if ((week - first) % refitEvery === 0) yield* refit(watch, week, week === first ? firstRounds : 1);
    const told = judge(lookAt(watch, week), week);
    if (week >= from) judged.push(...told);
    moveOn(watch, week);
  }
  return judged;
}

/** Scores week after week: log odds, less what the recent weeks of a series take off them, against those of the family. */
function startJudging(series: readonly InUnits<CountSeries>[]) {
  const [plain, calm] = [familyRate(), familyRate()];
  const shares = series.map((): number[] => []);
  return (tables: readonly OddsTable[], week: number): WeekJudged[] => {
    const calmed = tables.map((table, index) => {
      const less = unrest(shares[index] ?? []);
      return less === 0 ? table : { ...table, logOdds: table.logOdds.map((odds) => odds - less) };
    });
    plain.learn(tables);
    calm.learn(calmed);
    return series.map(({ id, counts, cases, unit }, index) => {
      const count = counts[week] ?? 0;
      shares[index]?.push(plain.above(tables[index]?.logOdds[count] ?? highestOdds));
      const score = 1 - calm.above(calmed[index]?.logOdds[count] ?? highestOdds);
      const expected = (tables[index]?.expected ?? 0) * unit;
      return { id, week, count: cases[week] ?? 0, expected, score };
    });
  };
}

function startWatch(series: readonly CountSeries[], weeks: readonly Week[], from: number): Watch {
  const names = [...new Set(series.map(({ group }) => group))];
  const stride = weeks.length;
  const counts = new Float64Array(series.length * stride);
  series.forEach((one, index) => {
    if (one.counts.length !== stride)
      throw new RangeError(`Series ${one.id} has ${one.counts.length} weeks, not ${stride}`);
    counts.set(one.counts, index * stride);
  });
  const panel: Panel = {
    counts,
    stride,
    groups: Int32Array.from(series, ({ group }) => names.indexOf(group)),
    groupCount: names.length,
    calendar: calendarEffects(weeks),
  };
  return {
    panel,
    baseline: firstBaseline(panel, from),
    usual: new Float64Array(counts.length).fill(1),
    offsets: new Float64Array(counts.length),
    states: series.map(() => firstState()),
  };
}

/** Fits all anew to the weeks before `week`: baseline, then states, then excess; so many times over. */
function* refit(watch: Watch, week: number, rounds: number): Generator<void, void> {
  const { panel, baseline, usual, offsets } = watch;
  for (let round = 0; round < rounds; round += 1) {
    fitBaseline(baseline, panel, { usual, offsets, weeks: week, rounds: round === 0 && rounds > 1 ? 8 : 2 });
    yield;
    const states: State[] = [];
    for (const series of panel.groups.keys()) {
      const start = series * panel.stride;
      const past = smoothPast({
        counts: [...panel.counts.subarray(start, start + week)],
        logMeans: Float64Array.from({ length: week }, (_, at) =>
          logMeanAt(baseline, panel, { series, week: at }),
        ),
        excess: baseline.excess[series] ?? 0,
      });
      usual.set(past.usual, start);
      offsets.set(past.offsets, start);
      states.push(past.state);
      yield;
    }
    watch.states = states;
    baseline.excess.set(
      learnExcess([...panel.groups.keys()].map((series) => excessCells(watch, series, week))),
    );
  }
}

function excessCells({ panel, baseline, usual, offsets }: Watch, series: number, weeks: number) {
  const start = series * panel.stride;
  return {
    counts: panel.counts.subarray(start, start + weeks),
    means: Float64Array.from({ length: weeks }, (_, week) =>
      Math.exp(logMeanAt(baseline, panel, { series, week }) + (offsets[start + week] ?? 0)),
    ),
    usual: usual.subarray(start, start + weeks),
  };
}

function lookAt({ panel, baseline, states }: Watch, week: number): OddsTable[] {
  baseline.common[week] = 0;
  const expectations = states.map((state, series) => ({
    count: panel.counts[series * panel.stride + week] ?? 0,
    mean: Math.exp(logMeanAt(baseline, panel, { series, week })) * meanLevel(state),
    excess: baseline.excess[series] ?? 0,
  }));
  const variance = baseline.spread.weekVariance * commonWidth(panel.calendar, week) ** 2;
  baseline.common[week] = commonWeekEffect(expectations, variance);
  return states.map((state, series) =>
    oddsTable(
      state,
      { logMean: logMeanAt(baseline, panel, { series, week }), excess: baseline.excess[series] ?? 0 },
      panel.counts[series * panel.stride + week] ?? 0,
    ),
  );
}

function meanLevel(state: State): number {
  let sum = 0;
  let all = 0;
  for (let level = 0; level < levelCount; level += 1) {
    sum += (state[level] ?? 0) * Math.exp(levels[level] ?? 0);
    all += state[level] ?? 0;
  }
  return all > 0 ? sum / all : 1;
}

function moveOn(watch: Watch, week: number): void {
  const { panel, baseline } = watch;
  const chances = new Float64Array(levelCount * (1 + sizeCount));
  watch.states = watch.states.map((state, series) => {
    const outlook = {
      logMean: logMeanAt(baseline, panel, { series, week }),
      excess: baseline.excess[series] ?? 0,
    };
    return weigh(
      advance(state),
      chancesOf(panel.counts[series * panel.stride + week] ?? 0, outlook, chances),
    );
  });
}
