import type { AlertView } from '@huiyin/contract/desk/alerts';
import type { AlertRow } from '@huiyin/db/sql/read-alerts';
import { readPlaceWeeks } from '@huiyin/db/sql/read-weekly-counts';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, weekday } from '@huiyin/domain/clock/civil-date';
import type { Scene } from '../scene.ts';
import { riseOf } from './alert-rows.ts';
import { drawPlaceWeeks } from './draw-place-weeks.ts';

const shown = 26;

/** The weekly counts at the place of an alert over half a year, with what was expected where it rose, and their chart. */
export async function weeksOfPlace(
  { tx, jurisdictionId, today }: Scene,
  actor: Actor,
  alert: AlertRow,
): Promise<Pick<AlertView, 'weeks' | 'chart'>> {
  const { dimension, key } = alert;
  const to = addDays(today, 1 - weekday(today));
  const from = addDays(to, -7 * shown);
  const counts = await readPlaceWeeks(tx, {
    ...{ actor, jurisdictionId, dimension, key },
    ...{ from, to: addDays(to, -1) },
  });
  const own = alert.rises.filter((rise) => rise.dimension === dimension && rise.key === key);
  const weeks = Array.from({ length: shown }, (_, at) => {
    const starts = addDays(from, 7 * at);
    return {
      starts,
      received: counts.find(({ week }) => week === starts)?.received ?? 0,
      expected: own.find(({ week }) => week === starts)?.expected ?? null,
    };
  });
  const label = own[0] ? riseOf(own[0]).label : key;
  return { weeks, chart: drawPlaceWeeks(weeks, label) };
}
