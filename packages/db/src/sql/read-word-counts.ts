import type { Prisma } from '../generated/client.ts';

export type WordCount = {
  word: string;
  seen: number;
  /** In how many cases of the past weeks, and in how many of those weeks it was kept. */
  past: number;
  weeks: number;
};

/** Words in five cases or more of the weeks `now`, with their cases in the weeks `past`. */
export async function readWordCounts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, now, past }: { jurisdictionId: string; now: readonly string[]; past: readonly string[] },
): Promise<WordCount[]> {
  return tx.$queryRaw<WordCount[]>`
    SELECT n.word, n.seen, coalesce(p.cases, 0)::int AS past, coalesce(p.weeks, 0)::int AS weeks
    FROM (SELECT word, sum(cases)::int AS seen FROM word_week
      WHERE jurisdiction_id = ${jurisdictionId} AND week = ANY (${[...now]}::date[])
      GROUP BY word HAVING sum(cases) >= 5) n
    LEFT JOIN LATERAL (SELECT sum(w.cases) AS cases, count(*) AS weeks FROM word_week w
      WHERE w.jurisdiction_id = ${jurisdictionId} AND w.week = ANY (${[...past]}::date[]) AND w.word = n.word) p ON TRUE
    ORDER BY n.word`;
}
