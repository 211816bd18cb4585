import { alarmScore } from '@huiyin/domain/alert/alert';
import { alarmSteps } from '@huiyin/trends/find-alarms';
import { inSteps } from './in-steps.ts';
import type { WatchedPlace, WeeklySeries } from './weekly-series.ts';

export type UnusualPlace = WatchedPlace & { readonly expected: number; readonly seen: number };
/** What one way of looking found, and among how many series. */
export type Looked = { readonly series: number; readonly unusual: readonly UnusualPlace[] };

/** The places whose count in the last week is unusual among all of them. Lets the process do other work in between. */
export async function judgeLastWeek({ weeks, places, series }: WeeklySeries): Promise<Looked> {
  const judged = await inSteps(alarmSteps(series, weeks, weeks.length - 1));
  const from = alarmScore('places', series.length);
  const unusual = judged.flatMap(({ score, expected, count }, at) => {
    const place = places[at];
    return place && score >= from ? [{ ...place, expected, seen: count }] : [];
  });
  return { series: series.length, unusual };
}
