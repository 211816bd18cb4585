import type { TrendsView } from '@huiyin/contract/desk/trends';
import { readTrends as readRows } from '@huiyin/db/sql/read-trends';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayReadTrends } from '@huiyin/domain/trends/policy';
import { forbidden } from '../failure.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { type ChartLocale, type ChartWords, chartWords } from './chart-words.ts';
import { checkPeriod, type Period } from './check-period.ts';
import { drawBars } from './draw-bars.ts';
import { drawWeeks } from './draw-weeks.ts';
import { refreshTrends } from './refresh-trends.ts';
import { figuresOf, measureRowsOf, rankedRowsOf, rowsOf } from './trend-rows.ts';
import { weekRowsOf } from './week-rows.ts';

/**
 * What came in during a period and what became of it: cases by the day they were received, as they stand now. `overdue` is not
 * of the period: it counts the cases overdue at this moment, whenever they came. Fails with `forbidden` for everybody but the
 * discipline office, with `invalid` on a period that cannot be shown.
 */
export async function readTrends(
  services: Services,
  actor: Actor,
  { locale = 'zh-CN', ...period }: Period & { readonly locale?: ChartLocale | undefined },
): Promise<TrendsView> {
  if (!mayReadTrends(actor)) throw forbidden();
  checkPeriod(period);
  await refreshTrends(services);
  const { rows, countedAt } = await whileReading(services, async ({ tx, jurisdictionId, today, now }) => ({
    rows: await readRows(tx, { actor, jurisdictionId, today, ...period }),
    countedAt: now.toISOString(),
  }));
  const words = chartWords[locale];
  const tables = {
    weeks: weekRowsOf(rows, period),
    problems: rowsOf(rows, 'problem', words),
    units: rankedRowsOf(rows, 'unit', words),
    kinds: rankedRowsOf(rows, 'kind', words),
    towns: rankedRowsOf(rows, 'town', words),
  };
  return {
    ...period,
    countedAt,
    ...figuresOf(rows.find(({ dimension }) => dimension === 'all')),
    ...tables,
    measures: measureRowsOf(rows, words),
    charts: chartsOf(tables, period, words),
  };
}

type Tables = Pick<TrendsView, 'weeks' | 'problems' | 'units' | 'kinds' | 'towns'>;

function chartsOf({ weeks, ...tables }: Tables, period: Period, words: ChartWords): TrendsView['charts'] {
  const bars = (of: keyof typeof tables) => drawBars(tables[of], words.charts[of], words);
  return {
    weeks: drawWeeks(weeks, period, words),
    problems: bars('problems'),
    units: bars('units'),
    kinds: bars('kinds'),
    towns: bars('towns'),
  };
}
