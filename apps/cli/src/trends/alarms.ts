import { ears } from '@huiyin/trends/ears';
import { farringtonFlexible } from '@huiyin/trends/farrington-flexible';
import { findAlarms } from '@huiyin/trends/find-alarms';
import type { CountSeries, Week } from '@huiyin/trends/observed';
import { readArguments } from '../arguments.ts';
import { Refusal } from '../refusal.ts';
import { readWatchedSeries } from './watched-series.ts';

/** Two years are looked at before the first week is judged. */
const weeksBefore = 104;

interface Score {
  readonly id: string;
  /** Counted from 0. */
  readonly week: number;
  readonly score: number;
}

type Method = (series: readonly CountSeries[], weeks: readonly Week[]) => Score[];

const methods: Readonly<Record<string, Method>> = {
  huiyin: (series, weeks) => findAlarms(series, weeks, weeksBefore),
  earsC1: (series) => byEars(series, 'C1'),
  earsC2: (series) => byEars(series, 'C2'),
  farrington: byFarrington,
};

/**
 * `huiyin trends alarms DATA.csv --series SERIES.csv [--calendar CALENDAR.csv] [--method NAME]`: prints
 * `series_id,week_index,score` for every week from the 105th on. A score of 1 - q or more is reached by a share q of the usual
 * weeks of all series. `--method` names one of the published methods instead, whose scores only rank. Needs no database.
 */
export async function runTrendsAlarms(args: readonly string[]): Promise<number> {
  const { files, options } = readArguments(args, {
    required: ['series'],
    optional: ['calendar', 'method'],
    files: 1,
  });
  const name = options.method ?? 'huiyin';
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method)
    throw new Refusal(
      `没有 ${name} 这种方法。 There is no method ${name}: ${Object.keys(methods).join(', ')}.`,
    );
  const { series, weeks } = await readWatchedSeries({
    counts: files[0] ?? '',
    series: options.series,
    calendar: options.calendar,
  });
  if (weeks.length <= weeksBefore) {
    throw new Refusal(
      `数据不足：需要超过 ${weeksBefore} 周。 Too little data: more than ${weeksBefore} weeks are needed.`,
    );
  }
  const lines = method(series, weeks).map(({ id, week, score }) => `${id},${week + 1},${score}`);
  process.stdout.write(`${['series_id,week_index,score', ...lines].join('\n')}\n`);
  return 0;
}

/** C1 and C2 over half a year, with a deviation of one case at least: their best settings for rare complaints. */
function byEars(series: readonly CountSeries[], method: 'C1' | 'C2'): Score[] {
  return series.flatMap(({ id, counts }) =>
    ears(counts, { method, baseline: 26, minSigma: 1, alpha: 0.001 })
      .filter(({ index }) => index >= weeksBefore)
      .map(({ index, score }) => ({ id, week: index, score: score ?? 0 })),
  );
}

/** The flexible Farrington method with the settings of Noufaily et al. 2013, but looking up to a month before. */
function byFarrington(series: readonly CountSeries[]): Score[] {
  const settings = {
    halfWindow: 3,
    groups: 10,
    weeksLeftOut: 4,
    weightsThreshold: 2.58,
    trendBelow: 1,
    method: 'nbPlugin',
    alpha: 0.01,
  } as const;
  return series.flatMap(({ id, counts }) =>
    counts.flatMap((_, week) => {
      if (week < weeksBefore) return [];
      const judged = farringtonFlexible(counts, week, {
        ...settings,
        yearsBack: week < weeksBefore + 3 ? 1 : 2,
      });
      if (judged === null || judged.upperBound === null || judged.pValue === null) return [];
      return [{ id, week, score: 1 - judged.pValue }];
    }),
  );
}
