import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** The weeks in which a word was kept, each with the number of its cases. */
export type WordHistory = { word: string; weeks: string[]; cases: number[] };

/** Words in `fewest` cases or more of the weeks `now`, with all of the weeks `all` in which they were kept. */
export async function readWordHistory(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; now: readonly string[]; all: readonly string[]; fewest: number },
): Promise<WordHistory[]> {
  const { jurisdictionId, now, all, fewest } = of;
  return tx.$queryRaw<WordHistory[]>`
    WITH often AS MATERIALIZED (
      SELECT word FROM word_week WHERE jurisdiction_id = ${jurisdictionId} AND week = ANY (${[...now]}::date[])
      GROUP BY word HAVING sum(cases) >= ${fewest})
    SELECT w.word, array_agg(w.week::text ORDER BY w.week) AS weeks, array_agg(w.cases ORDER BY w.week) AS cases
    FROM word_week w JOIN often USING (word)
    WHERE w.jurisdiction_id = ${jurisdictionId} AND w.week = ANY (${[...all]}::date[])
    GROUP BY w.word ORDER BY w.word`;
}

/** The latest cases received from `from` to `to` in whose text each word stands, at most `each`; words in none have no row. All texts are read once. */
export async function readWordCases(
  tx: Prisma.TransactionClient,
  request: {
    actor: Actor;
    jurisdictionId: string;
    from: string;
    to: string;
    words: readonly string[];
    each: number;
  },
): Promise<{ word: string; caseIds: string[] }[]> {
  const { actor, jurisdictionId, from, to, words, each } = request;
  return tx.$queryRaw<{ word: string; caseIds: string[] }[]>`
    WITH told AS MATERIALIZED (
      SELECT c.id, c.received_at, lower(c.text) AS text FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_on BETWEEN ${from}::date AND ${to}::date
        AND ${visibleTo(actor)})
    SELECT word, array_agg(id::text ORDER BY place) AS "caseIds"
    FROM (SELECT w.word, t.id, row_number() OVER (PARTITION BY w.word ORDER BY t.received_at DESC, t.id) AS place
      FROM told t JOIN unnest(${[...words]}::text[]) AS w (word) ON strpos(t.text, w.word) > 0) AS found
    WHERE place <= ${each} GROUP BY word`;
}

/** Those of some cases that the actor may see, by id. */
export async function readSeenCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseIds }: { actor: Actor; jurisdictionId: string; caseIds: readonly string[] },
): Promise<{ caseId: string; caseNumber: string }[]> {
  return tx.$queryRaw<{ caseId: string; caseNumber: string }[]>`/* planned once */
    SELECT c.id AS "caseId", c.case_number AS "caseNumber" FROM case_file c
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ANY (${[...caseIds]}::uuid[]) AND ${visibleTo(actor)}`;
}
