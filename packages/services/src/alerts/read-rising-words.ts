import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { readKeptTexts, readWordExamples } from '@huiyin/db/sql/read-week-texts';
import { readWordCounts } from '@huiyin/db/sql/read-word-counts';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, weekday } from '@huiyin/domain/clock/civil-date';
import { matterWords } from '@huiyin/text/matter-words';
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
 * rather than too often. Cases that are kept from `actor` count nowhere.
 */
export async function readRisingWords(scene: Scene, actor: Actor): Promise<AlertsView['words']> {
  const { tx, jurisdictionId, today } = scene;
  const monday = addDays(today, 1 - weekday(today));
  const counted = await tx.wordWeekTotal.findMany({
    where: { jurisdictionId, week: { lt: new Date(monday) } },
    orderBy: { week: 'desc' },
    take: nowWeeks + pastWeeks,
    select: { week: true, cases: true },
  });
  if (counted.length < nowWeeks + leastPast) return null;
  const weeks = counted.map(({ week }) => week.toISOString().slice(0, 10));
  const now = weeks.slice(0, nowWeeks);
  const kept = await readKeptTexts(tx, {
    ...{ actor, jurisdictionId, from: weeks.at(-1) ?? '', to: addDays(now[0] ?? '', 6) },
  });
  const totals = counted.map(({ cases }, at) => ({
    cases: cases - kept.filter(({ week }) => week === weeks[at]).length,
  }));
  const before = totals.slice(nowWeeks);
  const hidden = kept.flatMap(({ week, text }) => matterWords(text).map((word) => ({ word, week })));
  const counts = await readWordCounts(tx, { jurisdictionId, now, past: weeks.slice(nowWeeks), hidden });
  const cases = (of: readonly { readonly cases: number }[]) => of.reduce((sum, week) => sum + week.cases, 0);
  const rising = risingWords(
    { words: new Map(counts.map(({ word, seen }) => [word, seen])), cases: cases(totals.slice(0, nowWeeks)) },
    {
      words: new Map(counts.map(({ word, past, weeks: told }) => [word, past + before.length - told])),
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
