import type { WeeklyCount } from '@huiyin/db/sql/read-weekly-counts';
import { noTrendKey } from '@huiyin/db/sql/trend-places';
import { type AlertDimension, alertDimensions } from '@huiyin/domain/alert/alert';
import { addDays, type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { calendarWeek } from '@huiyin/trends/calendar-week';
import type { CountSeries, Week } from '@huiyin/trends/observed';

export type WatchedPlace = { readonly dimension: AlertDimension; readonly key: string };

export type WeeklySeries = {
  readonly weeks: readonly Week[];
  /** All cases by week. */
  readonly all: readonly number[];
  /** In the order of `series`. */
  readonly places: readonly WatchedPlace[];
  readonly series: readonly CountSeries[];
};

/**
 * Counts as series without gaps, from the first week that has a case up to `to` (a Monday, left out). What stands under nothing
 * is no place. Measures share the season of their problem, other places that of their dimension.
 */
export function weeklySeries(rows: readonly WeeklyCount[], to: CivilDate): WeeklySeries {
  const first = rows.map(({ week }) => week).sort()[0] ?? to;
  const length = daysBetween(first, to) / 7;
  const counts = new Map<string, { place: WatchedPlace; group: string; counts: number[] }>();
  const all = Array.from({ length }, () => 0);
  for (const row of rows) {
    const at = daysBetween(first, row.week) / 7;
    if (row.dimension === 'all') all[at] = row.received;
    const dimension = alertDimensions.find((known) => known === row.dimension);
    if (!dimension || row.key === noTrendKey) continue;
    const id = `${dimension} ${row.key}`;
    const kept = counts.get(id) ?? {
      place: { dimension, key: row.key },
      group: groupOf(row),
      counts: Array.from({ length }, () => 0),
    };
    counts.set(id, kept);
    kept.counts[at] = row.received;
  }
  return {
    weeks: Array.from({ length }, (_, at) => calendarWeek(addDays(first, 7 * at))),
    all,
    places: [...counts.values()].map(({ place }) => place),
    series: [...counts].map(([id, kept]) => ({ id, group: kept.group, counts: kept.counts })),
  };
}

function groupOf({ dimension, key, problemId }: WeeklyCount): string {
  if (dimension === 'problem') return key;
  return problemId ?? dimension;
}
