import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { readWordExamples } from '@huiyin/db/sql/read-week-texts';
import { readWordCounts } from '@huiyin/db/sql/read-word-counts';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { risingWords } from '@huiyin/trends/rising-words';
import type { Scene } from '../scene.ts';

/** Weeks that are now, and those before them that are the past; with fewer than `leastPast` of them nothing is told. */
const nowWeeks = 2;
const pastWeeks = 24;
const leastPast = 8;
const mostWords = 20;
const examplesEach = 3;

/**
 * Words and phrases of the last two counted weeks that stand in more cases than in the half year before, with a few of the cases.
 * Words in a single case of a week are not kept, so the past counts one for each week that has none: a word is told too seldom
 * rather than too often.
 */
export async function readRisingWords(scene: Scene, actor: Actor): Promise<AlertsView['words']> {
  const { tx, jurisdictionId } = scene;
  const totals = await tx.wordWeekTotal.findMany({
    where: { jurisdictionId },
    orderBy: { week: 'desc' },
    take: nowWeeks + pastWeeks,
    select: { week: true, cases: true },
  });
  const before = totals.slice(nowWeeks);
  if (before.length < leastPast) return null;
  const weeks = totals.map(({ week }) => week.toISOString().slice(0, 10));
  const now = weeks.slice(0, nowWeeks);
  const counts = await readWordCounts(tx, { jurisdictionId, now, past: weeks.slice(nowWeeks) });
  const cases = (of: typeof totals) => of.reduce((sum, week) => sum + week.cases, 0);
  const rising = risingWords(
    { words: new Map(counts.map(({ word, seen }) => [word, seen])), cases: cases(totals.slice(0, nowWeeks)) },
    {
      words: new Map(counts.map(({ word, past, weeks: kept }) => [word, past + before.length - kept])),
      cases: cases(before),
    },
  ).slice(0, mostWords);
  const from = now.at(-1) ?? '';
  const to = addDays(now[0] ?? '', 6);
  const words = rising.map(({ word }) => word);
  const examples = await readWordExamples(tx, {
    ...{ actor, jurisdictionId, from, to, words, each: examplesEach },
  });
  return {
    ...{ from, to, pastWeeks: before.length },
    rows: rising.map((row) => ({
      ...row,
      examples: examples
        .filter(({ word }) => word === row.word)
        .map(({ caseId, caseNumber }) => ({ caseId, caseNumber })),
    })),
  };
}
