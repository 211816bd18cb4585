import type { Database } from '@huiyin/db/client';
import { readWordCases, readWordHistory } from '@huiyin/db/sql/read-word-history';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import type { Scene } from '../scene.ts';

/** A counted week by its Monday, with how many cases came in it. */
export type CountedWeek = { readonly week: CivilDate; readonly cases: number };

/** What was counted of words up to a week, kept in the memory of the process. */
export type WordHistory = {
  readonly key: string;
  /** The first and the last day of the latest weeks. */
  readonly span: { readonly from: CivilDate; readonly to: CivilDate };
  /** Of each word, in how many cases of each week it stands: in the order of the weeks, 0 where it was not kept. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** The answers of `casesWithWords`. */
  readonly cases: Map<string, CasesOfWords>;
};

type CasesOfWords = ReadonlyMap<string, readonly string[]>;

/** A word in fewer cases than this is nobody's topic. */
const fewest = 5;
/** More cases of a word than are shown: some of them may be kept from a reader. */
const mostCases = 20;
const mostAnswers = 20;
const actor: Actor = { kind: 'system', job: 'word-history' };
const kept = new WeakMap<Database, Map<string, WordHistory>>();

/**
 * Of the words in five cases or more of the first `latest` weeks, what was counted in all of `weeks`, which are given latest first. A week
 * is counted once, when it is over: what is known of the same weeks is not read again.
 */
export async function wordHistory(
  database: Database,
  { tx, jurisdictionId }: Scene,
  { weeks, latest }: { readonly weeks: readonly CountedWeek[]; readonly latest: number },
): Promise<WordHistory> {
  const key = JSON.stringify([latest, weeks]);
  const ofDatabase = kept.get(database) ?? new Map<string, WordHistory>();
  const known = ofDatabase.get(jurisdictionId);
  if (known?.key === key) return known;
  const all = weeks.map(({ week }) => week);
  const now = all.slice(0, latest);
  const rows = await readWordHistory(tx, { jurisdictionId, now, all, fewest });
  const words = rows.map(({ word, ...row }) => {
    const counts = new Map(row.weeks.map((week, at) => [week, row.cases[at] ?? 0]));
    return [word, all.map((week) => counts.get(week) ?? 0)] as const;
  });
  const span = { from: now.at(-1) ?? '', to: addDays(now[0] ?? '', 6) };
  const fresh = { key, span, words: new Map(words), cases: new Map() };
  kept.set(database, ofDatabase.set(jurisdictionId, fresh));
  return fresh;
}

/** Cases of the latest weeks in which each word stands, latest first, whoever may see them. */
export async function casesWithWords(
  { tx, jurisdictionId }: Scene,
  history: WordHistory,
  words: readonly string[],
): Promise<CasesOfWords> {
  if (words.length === 0) return new Map();
  const asked = JSON.stringify(words);
  const known = history.cases.get(asked);
  if (known) return known;
  const rows = await readWordCases(tx, {
    ...{ actor, jurisdictionId, ...history.span, words, each: mostCases },
  });
  const found = new Map(rows.map(({ word, caseIds }) => [word, caseIds]));
  if (history.cases.size < mostAnswers) history.cases.set(asked, found);
  return found;
}
