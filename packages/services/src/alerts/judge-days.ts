import { type DailyCount, readDailyCounts } from '@huiyin/db/sql/read-daily-counts';
import { noTrendKey } from '@huiyin/db/sql/trend-places';
import { type AlertDimension, alarmScore, alertDimensions, daysJudged } from '@huiyin/domain/alert/alert';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { dayOff } from '@huiyin/domain/clock/working-days';
import { dailyAlarmSteps, daysBefore } from '@huiyin/trends/find-daily-alarms';
import type { CountSeries } from '@huiyin/trends/observed';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { inSteps } from './in-steps.ts';
import type { UnusualPlace } from './judge-week.ts';

const actor: Actor = { kind: 'system', job: 'check-alerts' };
/** So many days are looked back on before those that are judged. */
const lookBack = daysBefore + 140;

export type UnusualDay = { readonly day: CivilDate; readonly unusual: readonly UnusualPlace[] };
export type DaysLooked = { readonly series: number; readonly days: readonly UnusualDay[] };

/**
 * The last whole days before `today`, for what a look once a week is too slow for: a sudden rise at a measure, in a town, of a kind, or of
 * what may tell of danger to life. Each day is judged again on the two that follow, since cases are read and linked late.
 */
export async function judgeDays(services: Services, today: CivilDate): Promise<DaysLooked> {
  const from = addDays(today, -lookBack - daysJudged);
  const length = lookBack + daysJudged;
  const rows = await inTransaction(services, ({ tx, jurisdictionId }) =>
    readDailyCounts(tx, { actor, jurisdictionId, from, to: addDays(today, -1) }),
  );
  const places = dailyPlaces(rows, from, length);
  const dates = Array.from({ length }, (_, at) => addDays(from, at));
  const days = dates.map((date) => ({ date, off: dayOff(date, chinaHolidays) !== null }));
  const series = places.map(({ series: one }) => one);
  const judged = await inSteps(dailyAlarmSteps(series, days, lookBack));
  const least = alarmScore('days', series.length);
  return {
    series: series.length,
    days: dates.slice(lookBack).map((day, at) => ({
      day,
      unusual: judged
        .filter(({ day: judgedDay, score }) => judgedDay === lookBack + at && score >= least)
        .flatMap(({ id, expected, count }) => {
          const place = places.find(({ series: one }) => one.id === id)?.place;
          return place ? [{ ...place, expected, seen: count }] : [];
        }),
    })),
  };
}

type DailyPlace = {
  readonly place: { readonly dimension: AlertDimension; readonly key: string };
  readonly series: CountSeries & { readonly counts: number[] };
};

function dailyPlaces(rows: readonly DailyCount[], from: CivilDate, length: number): DailyPlace[] {
  const places = new Map<string, DailyPlace>();
  for (const { dimension: name, key, day, received } of rows) {
    const dimension = alertDimensions.find((known) => known === name);
    if (!dimension || key === noTrendKey) continue;
    const id = `${dimension} ${key}`;
    const counts = Array.from({ length }, () => 0);
    const kept = places.get(id) ?? { place: { dimension, key }, series: { id, group: dimension, counts } };
    places.set(id, kept);
    kept.series.counts[daysBetween(from, day)] = received;
  }
  return [...places.values()];
}
