import type { AlertView } from '@huiyin/contract/desk/alerts';
import type { AlertRow } from '@huiyin/db/sql/read-alerts';
import { readPlaceWeeks } from '@huiyin/db/sql/read-place-weeks';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, weekday } from '@huiyin/domain/clock/civil-date';
import type { Scene } from '../scene.ts';
import type { ChartWords } from '../trends/chart-words.ts';
import { riseOf } from './alert-rows.ts';
import { drawPlaceWeeks } from './draw-place-weeks.ts';
import { readKeptWords } from './kept-words.ts';

const shown = 26;

/** The weekly counts at the place of an alert over half a year, with what was expected where it rose, and their chart. */
export async function weeksOfPlace(
  { tx, jurisdictionId, today }: Scene,
  actor: Actor,
  { alert, words }: { readonly alert: AlertRow; readonly words: ChartWords },
): Promise<Pick<AlertView, 'weeks' | 'chart'>> {
  const { dimension, key } = alert;
  const to = addDays(today, 1 - weekday(today));
  const from = addDays(to, -7 * shown);
  const span = { actor, jurisdictionId, from, to: addDays(to, -1) };
  const counts = await readPlaceWeeks(tx, { ...span, dimension, key });
  const kept = dimension === 'word' ? await readKeptWords(tx, span) : [];
  const own = alert.rises.filter(
    (rise) => rise.dimension === dimension && rise.key === key && rise.days === 7,
  );
  const hidden = (starts: string) => kept.filter(({ word, week }) => word === key && week === starts).length;
  const weeks = Array.from({ length: shown }, (_, at) => {
    const starts = addDays(from, 7 * at);
    return {
      starts,
      received: Math.max(0, (counts.find(({ week }) => week === starts)?.received ?? 0) - hidden(starts)),
      expected: own.find((rise) => rise.starts === starts)?.expected ?? null,
    };
  });
  const named = alert.rises.find((rise) => rise.dimension === dimension && rise.key === key);
  const label = named ? riseOf(named).label : key;
  return { weeks, chart: drawPlaceWeeks(weeks, label, words) };
}
