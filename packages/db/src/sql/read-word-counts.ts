import type { Prisma } from '../generated/client.ts';

export type WordCount = {
  word: string;
  seen: number;
  /** In how many cases of the past weeks, and in how many of those weeks it was kept. */
  past: number;
  weeks: number;
};

/** A word of a case that is kept from who asks, in the week of that case. */
export type HiddenWord = { word: string; week: string };

/**
 * Words in five cases or more of the weeks `now`, with their cases in the weeks `past`; `hidden` ones are taken off, as if their
 * cases had never come. A word that is left in one case of a week alone is not kept.
 */
export async function readWordCounts(
  tx: Prisma.TransactionClient,
  of: {
    jurisdictionId: string;
    now: readonly string[];
    past: readonly string[];
    hidden: readonly HiddenWord[];
  },
): Promise<WordCount[]> {
  const { jurisdictionId, now, past, hidden } = of;
  return tx.$queryRaw<WordCount[]>`
    WITH hidden AS MATERIALIZED (
      SELECT word, week, count(*)::int AS cases FROM jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb)
        AS h (word text, week date) GROUP BY word, week)
    SELECT n.word, n.seen, coalesce(p.cases, 0)::int AS past, coalesce(p.weeks, 0)::int AS weeks
    FROM (SELECT w.word, sum(w.cases - coalesce(h.cases, 0))::int AS seen
      FROM word_week w LEFT JOIN hidden h ON h.word = w.word AND h.week = w.week
      WHERE w.jurisdiction_id = ${jurisdictionId} AND w.week = ANY (${[...now]}::date[])
        AND w.cases - coalesce(h.cases, 0) >= 2
      GROUP BY w.word HAVING sum(w.cases - coalesce(h.cases, 0)) >= 5) n
    LEFT JOIN LATERAL (SELECT sum(w.cases - coalesce(h.cases, 0)) AS cases, count(*) AS weeks
      FROM word_week w LEFT JOIN hidden h ON h.word = w.word AND h.week = w.week
      WHERE w.jurisdiction_id = ${jurisdictionId} AND w.week = ANY (${[...past]}::date[]) AND w.word = n.word
        AND w.cases - coalesce(h.cases, 0) >= 2) p ON TRUE
    ORDER BY n.word`;
}
