import { setImmediate } from 'node:timers/promises';
import { alarmScore } from '@huiyin/domain/alert/alert';
import { alarmSteps } from '@huiyin/trends/find-alarms';
import type { WatchedPlace, WeeklySeries } from './weekly-series.ts';

export type UnusualPlace = WatchedPlace & { readonly expected: number; readonly seen: number };

/** The places whose count in the last week is unusual among all of them. Lets the process do other work in between. */
export async function judgeLastWeek({ weeks, places, series }: WeeklySeries): Promise<UnusualPlace[]> {
  const steps = alarmSteps(series, weeks, weeks.length - 1);
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  const from = alarmScore(series.length);
  return step.value.flatMap(({ score, expected, count }, at) => {
    const place = places[at];
    return place && score >= from ? [{ ...place, expected, seen: count }] : [];
  });
}
