import { type CalendarEffects, holidayLength, seasonLength } from './calendar-effects.ts';

/** Level, trend a year, and its own season, of one series. */
export const ownLength: number = 2 + seasonLength;

/** What the fit is given: all series, over the first `weeks` weeks; cells lie series by series, `series * stride + week`. */
export interface Panel {
  readonly counts: Float64Array;
  readonly stride: number;
  readonly groups: Int32Array;
  readonly groupCount: number;
  readonly calendar: CalendarEffects;
}

/** Spreads and means over the series, which say how far one of them is to be believed; learned from all of them. */
interface Spread {
  levelMean: number;
  levelVariance: number;
  trendMean: number;
  trendVariance: number;
  ownVariance: number;
  groupVariance: number;
  weekVariance: number;
}

export interface Baseline {
  /** `ownLength` numbers for each series. */
  readonly own: Float64Array;
  /** `seasonLength` numbers for each group. */
  readonly season: Float64Array;
  readonly holiday: Float64Array;
  /** Effect that all series share in a week. */
  readonly common: Float64Array;
  /** Variance of a week over its mean squared, beyond Poisson, of each series. */
  readonly excess: Float64Array;
  readonly spread: Spread;
}

/** The common effect of a week on or after a holiday may be so much wider than another's. */
const holidayWidth = 6;

/** A baseline that knows nothing but the mean of each series over the first weeks. */
export function firstBaseline(panel: Panel, weeks: number): Baseline {
  const own = new Float64Array(panel.groups.length * ownLength);
  for (let series = 0; series < panel.groups.length; series += 1) {
    const past = panel.counts.subarray(series * panel.stride, series * panel.stride + weeks);
    own[series * ownLength] = Math.log((past.reduce((sum, count) => sum + count, 0) + 0.5) / (weeks + 1));
  }
  return {
    own,
    season: new Float64Array(panel.groupCount * seasonLength),
    holiday: new Float64Array(holidayLength),
    common: new Float64Array(panel.stride),
    excess: new Float64Array(panel.groups.length).fill(0.1),
    spread: {
      levelMean: 0,
      levelVariance: 4,
      trendMean: 0,
      trendVariance: 0.1 ** 2,
      ownVariance: 0.06 ** 2,
      groupVariance: 0.2 ** 2,
      weekVariance: 0.05 ** 2,
    },
  };
}

/** Log mean of a cell at the series' own level. */
export function logMeanAt(
  baseline: Baseline,
  panel: Panel,
  { series, week }: { series: number; week: number },
): number {
  const { own, season, holiday, common } = baseline;
  const { calendar } = panel;
  const from = series * ownLength;
  const group = (panel.groups[series] ?? 0) * seasonLength;
  let sum = (own[from] ?? 0) + (own[from + 1] ?? 0) * (calendar.years[week] ?? 0) + (common[week] ?? 0);
  for (let k = 0; k < seasonLength; k += 1) {
    sum +=
      ((own[from + 2 + k] ?? 0) + (season[group + k] ?? 0)) * (calendar.season[week * seasonLength + k] ?? 0);
  }
  for (let k = 0; k < holidayLength; k += 1)
    sum += (holiday[k] ?? 0) * (calendar.holiday[week * holidayLength + k] ?? 0);
  return sum;
}

/** How many times wider the common effect of a week may be than that of any week. */
export function commonWidth(calendar: CalendarEffects, week: number): number {
  const at = week * holidayLength;
  return calendar.holiday.subarray(at, at + holidayLength).some((share) => share > 0) ? holidayWidth : 1;
}
