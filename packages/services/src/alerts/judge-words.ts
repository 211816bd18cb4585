import { countWordsKept, readWordWeeks, type WordWeekRow } from '@huiyin/db/sql/read-word-weeks';
import { falseAlarmsEach } from '@huiyin/domain/alert/alert';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import { crossedMeans } from '@huiyin/trends/crossed-means';
import { findSparseAlarms, type SparseSeries } from '@huiyin/trends/find-sparse-alarms';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Looked } from './judge-week.ts';

const mostWeeks = 27;
const leastWeeks = 10;
/** A word in fewer cases than this is nobody's topic. */
const fewest = 5;

/**
 * Words of the last week before `to` (a Monday) in clearly more cases than in the weeks counted before it. The bound is for every word that is
 * kept (Bonferroni): it errs towards saying too little. A past week in which a word was not kept counts as one case. Looks at nothing
 * while too few weeks are counted, or the last one is not.
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
    const found = await readWordWeeks(tx, { ...of, fewest });
    return { totals: inOrder, rows: found, words: await countWordsKept(tx, of) };
  });
  if (totals.length === 0) return { series: 0, unusual: [] };
  const least = falseAlarmsEach('words') / Math.max(words, 1);
  const judged = findSparseAlarms(wordSeries(rows, totals), totals.length - 1);
  const unusual = judged.flatMap(({ id, chance, expected, count }) =>
    chance <= least ? [{ dimension: 'word' as const, key: id, expected, seen: count }] : [],
  );
  return { series: words, unusual };
}

type Total = { readonly week: CivilDate; readonly cases: number };

function wordSeries(rows: readonly WordWeekRow[], totals: readonly Total[]): SparseSeries[] {
  const places = new Map(totals.map(({ week }, at) => [week, at]));
  const all = totals.map(({ cases }) => cases);
  const words = new Map<string, number[]>();
  for (const { word, week, cases } of rows) {
    const counts = words.get(word) ?? all.map(() => 1);
    words.set(word, counts);
    counts[places.get(week) ?? 0] = cases;
  }
  return [...words].map(([id, counts]) => ({
    ...{ id, counts },
    shared: crossedMeans({ all, row: counts, column: all, cell: counts }),
  }));
}
