import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { readCountedWeeks } from '@huiyin/db/sql/read-counted-weeks';
import { readKeptTexts } from '@huiyin/db/sql/read-week-texts';
import { readSeenCases } from '@huiyin/db/sql/read-word-history';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, weekday } from '@huiyin/domain/clock/civil-date';
import { matterWords } from '@huiyin/text/matter-words';
import { type RisingWord, risingWords } from '@huiyin/trends/rising-words';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type CountedWeek, casesWithWords, type WordHistory, wordHistory } from './word-history.ts';

/** Weeks that are now, and those before them that are the past; with fewer than `leastPast` of them nothing is told. */
const nowWeeks = 2;
const pastWeeks = 24;
const leastPast = 8;
const mostWords = 20;
const examplesEach = 3;
/** What is left of a week in fewer cases is not kept. */
const fewest = 2;

type Kept = readonly { readonly week: string; readonly text: string }[];
type Example = NonNullable<AlertsView['words']>['rows'][number]['examples'][number];

/**
 * Words and phrases of the last two counted weeks that stand in more cases than in the half year before, with a few of the cases.
 * Words in a single case of a week are not kept, so the past counts one for each week that has none: a word is told too seldom
 * rather than too often. Cases that are kept from `actor` count nowhere.
 */
export async function readRisingWords(
  { database }: Services,
  scene: Scene,
  actor: Actor,
): Promise<AlertsView['words']> {
  const { tx, jurisdictionId, today } = scene;
  const before = addDays(today, 1 - weekday(today));
  const weeks = await readCountedWeeks(tx, { jurisdictionId, before, limit: nowWeeks + pastWeeks });
  if (weeks.length < nowWeeks + leastPast) return null;
  const history = await wordHistory(database, scene, { weeks, latest: nowWeeks });
  const { from, to } = history.span;
  const kept = await readKeptTexts(tx, { actor, jurisdictionId, from: weeks.at(-1)?.week ?? from, to });
  const rising = risingOf(history, { weeks, kept });
  const examples = await examplesOf(scene, actor, { history, rising });
  return {
    ...{ from, to, pastWeeks: weeks.length - nowWeeks },
    rows: rising.map((row) => ({ ...row, examples: examples(row) })),
  };
}

/** What rises for whoever no case is kept from. */
const forMost = new WeakMap<WordHistory, readonly RisingWord[]>();

function risingOf(history: WordHistory, at: Counted): readonly RisingWord[] {
  if (at.kept.length > 0) return risingWithout(history, at);
  const rising = forMost.get(history) ?? risingWithout(history, at);
  forMost.set(history, rising);
  return rising;
}

type Counted = { readonly weeks: readonly CountedWeek[]; readonly kept: Kept };

/** Words that rise when the kept cases are taken off, as if they had never come. */
function risingWithout(history: WordHistory, { weeks, kept }: Counted): RisingWord[] {
  const left = leftOf(history, weeks, kept);
  const cases = weeks.map((week) => week.cases - kept.filter((one) => one.week === week.week).length);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const now = new Map([...left].map(([word, counts]) => [word, sum(counts.slice(0, nowWeeks))]));
  const past = new Map(
    [...left].map(([word, counts]) => [word, sum(counts.slice(nowWeeks).map((count) => count || 1))]),
  );
  return risingWords(
    { words: now, cases: sum(cases.slice(0, nowWeeks)) },
    { words: past, cases: sum(cases.slice(nowWeeks)) },
  ).slice(0, mostWords);
}

/** In how many cases of each week each word is left; 0 where it would not have been kept. */
function leftOf({ words }: WordHistory, weeks: readonly CountedWeek[], kept: Kept): WordHistory['words'] {
  if (kept.length === 0) return words;
  const left = new Map([...words].map(([word, counts]) => [word, [...counts]]));
  for (const { week, text } of kept) {
    const at = weeks.findIndex((one) => one.week === week);
    for (const word of at < 0 ? [] : matterWords(text)) {
      const counts = left.get(word);
      if (counts) counts[at] = (counts[at] ?? 0) - 1;
    }
  }
  return new Map(
    [...left].map(([word, counts]) => [word, counts.map((count) => (count < fewest ? 0 : count))]),
  );
}

/** A few of the cases in which a word stands, of those that the actor may see. */
async function examplesOf(
  scene: Scene,
  actor: Actor,
  { history, rising }: { history: WordHistory; rising: readonly RisingWord[] },
): Promise<(row: RisingWord) => Example[]> {
  if (rising.length === 0) return () => [];
  const cases = await casesWithWords(
    scene,
    history,
    rising.map(({ word }) => word),
  );
  const { tx, jurisdictionId } = scene;
  const caseIds = [...new Set([...cases.values()].flat())];
  const seen = await readSeenCases(tx, { actor, jurisdictionId, caseIds });
  const byId = new Map(seen.map((example) => [example.caseId, example]));
  return ({ word }) => (cases.get(word) ?? []).flatMap((id) => byId.get(id) ?? []).slice(0, examplesEach);
}
