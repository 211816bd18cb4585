import { countWordsKept, readWordWeeks, type WordWeekRow } from '@huiyin/db/sql/read-word-weeks';
import { falseAlarmsEach } from '@huiyin/domain/alert/alert';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { fewestWordCases, findWordAlarms, type WordSeries } from '@huiyin/trends/find-word-alarms';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Looked } from './judge-week.ts';

const mostWeeks = 27;
const leastWeeks = 10;

/**
 * Words of the last week before `to` (a Monday) in clearly more cases than in the weeks counted before it. Looks at nothing while too
 * few weeks are counted, or the last one is not.
 */
export async function judgeWords(services: Services, to: CivilDate): Promise<Looked> {
  const { totals, rows, words } = await inTransaction(services, async ({ tx, jurisdictionId }) => {
    const counted = await tx.wordWeekTotal.findMany({
      where: { jurisdictionId, week: { lt: new Date(to) } },
      orderBy: { week: 'desc' },
      take: mostWeeks,
      select: { week: true, cases: true },
    });
    const inOrder = counted
      .map(({ week, cases }) => ({ week: week.toISOString().slice(0, 10), cases }))
      .reverse();
    const of = { jurisdictionId, weeks: inOrder.map(({ week }) => week) };
    if (inOrder.length < leastWeeks || inOrder.at(-1)?.week !== addDays(to, -7))
      return { totals: [], rows: [], words: 0 };
    const found = await readWordWeeks(tx, { ...of, fewest: fewestWordCases });
    return { totals: inOrder, rows: found, words: await countWordsKept(tx, of) };
  });
  if (totals.length === 0) return { series: 0, unusual: [] };
  const alarms = findWordAlarms({
    ...{ series: wordSeries(rows, totals), cases: totals.map(({ cases }) => cases), kept: words },
    falseAlarms: falseAlarmsEach('words'),
  });
  const unusual = alarms.map(({ word, expected, seen }) => ({
    dimension: 'word' as const,
    key: word,
    expected,
    seen,
  }));
  return { series: words, unusual };
}

type Total = { readonly week: CivilDate; readonly cases: number };

function wordSeries(rows: readonly WordWeekRow[], totals: readonly Total[]): WordSeries[] {
  const places = new Map(totals.map(({ week }, at) => [week, at]));
  const words = new Map<string, (number | null)[]>();
  for (const { word, week, cases } of rows) {
    const counts = words.get(word) ?? totals.map(() => null);
    words.set(word, counts);
    counts[places.get(week) ?? 0] = cases;
  }
  return [...words].map(([word, counts]) => ({ word, counts }));
}
