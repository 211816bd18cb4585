/** What a weekly count may rise in. The order tells which place names a rise best, where several rise by the same cases. */
export const alertDimensions = ['measure', 'problem', 'unit', 'town', 'kind'] as const;
export type AlertDimension = (typeof alertDimensions)[number];

/** How an alert ends: something ordinary behind it, something was done about it, or there was nothing. */
export const alertOutcomes = ['explained', 'acted', 'false'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** How many false alarms a year are put up with, over all series together: about one a month. */
export const falseAlarmsAYear = 12;

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

/** The score from which a week alarms, so that `series` of them together give `falseAlarmsAYear` false alarms. */
export function alarmScore(series: number): number {
  return 1 - falseAlarmsAYear / 52 / Math.max(series, 1);
}
