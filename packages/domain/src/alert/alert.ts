/**
 * What a count may rise in; `measureTown` is one measure in one town, `danger` what may tell of danger to life, `word` a word or phrase of
 * the texts. The order tells which place names a rise best, where several rise by the same cases.
 */
export const alertDimensions = [
  'measureTown',
  'measure',
  'problem',
  'unit',
  'town',
  'kind',
  'danger',
  'word',
] as const;
export type AlertDimension = (typeof alertDimensions)[number];

/** How an alert ends: something ordinary behind it, something was done about it, or there was nothing. */
export const alertOutcomes = ['explained', 'acted', 'false'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** How many false alarms a year are put up with, over everything that is looked at together: about one a month. */
export const falseAlarmsAYear = 12;

/** Ways of looking: places week by week, a measure in a town week by week, places day by day, words week by week. */
export const alertLooks = ['places', 'pairs', 'days', 'words'] as const;
export type AlertLook = (typeof alertLooks)[number];

/** How the false alarms are shared out among the ways of looking; all shares together are one. */
const shareOf: Readonly<Record<AlertLook, number>> = {
  ...{ places: 1 / 2, pairs: 1 / 6, days: 1 / 6, words: 1 / 6 },
};
const timesAYear: Readonly<Record<AlertLook, number>> = { places: 52, pairs: 52, days: 365, words: 52 };

/** Days that are judged again each day, since cases are read and linked late. */
export const daysJudged = 3;
/** The key of the one place that `danger` has. */
export const dangerKey = 'danger';

/** Working days in which an officer says what is behind an alert. */
export const alertWorkingDays = 5;

/** So many weeks must lie behind, and so many cases a week must come, before counts can be judged. */
export const leastWeeks = 52;
export const leastCasesAWeek = 5;

/** So many weeks are looked back on. */
export const mostWeeks = 156;

/** Within so many weeks a further rise at the same place belongs to the alert that is there already. */
export const sameRiseWeeks = 4;

export type AlertState = 'judged' | 'tooShort' | 'tooFew';

/** Whether `weekly` counts of all cases, the latest week last, are enough to judge by. */
export function alertStateOf(weekly: readonly number[]): AlertState {
  if (weekly.length <= leastWeeks) return 'tooShort';
  const year = weekly.slice(-leastWeeks - 1, -1);
  return year.reduce((sum, count) => sum + count, 0) < leastCasesAWeek * leastWeeks ? 'tooFew' : 'judged';
}

/** The false alarms that a way of looking may give each time it looks, over all its series together. */
export function falseAlarmsEach(look: AlertLook): number {
  return (falseAlarmsAYear * shareOf[look]) / timesAYear[look];
}

/** The score from which one of `series` alarms, so that all ways of looking together give `falseAlarmsAYear` false alarms. */
export function alarmScore(look: AlertLook, series: number): number {
  return 1 - falseAlarmsEach(look) / Math.max(series, 1);
}

/** One measure in one town. */
export function measureTownKey(measureId: string, townId: string): string {
  return `${measureId} ${townId}`;
}
