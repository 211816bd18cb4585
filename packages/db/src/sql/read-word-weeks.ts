import type { Prisma } from '../generated/client.ts';

/** In how many cases of a week a word stands. */
export type WordWeekRow = { word: string; week: string; cases: number };
type Weeks = { readonly jurisdictionId: string; readonly weeks: readonly string[] };

/** Words in `fewest` cases or more of the last of `weeks`, with all their weeks; what nobody kept has no row. */
export async function readWordWeeks(
  tx: Prisma.TransactionClient,
  { jurisdictionId, weeks, fewest }: Weeks & { readonly fewest: number },
): Promise<WordWeekRow[]> {
  const last = weeks.at(-1) ?? '';
  return tx.$queryRaw<WordWeekRow[]>`
    SELECT w.word, w.week::text AS week, w.cases FROM word_week w
    JOIN word_week l ON l.jurisdiction_id = w.jurisdiction_id AND l.week = ${last}::date AND l.word = w.word
      AND l.cases >= ${fewest}
    WHERE w.jurisdiction_id = ${jurisdictionId} AND w.week = ANY (${[...weeks]}::date[])
    ORDER BY w.word, w.week`;
}

/** How many different words were kept in `weeks`. */
export async function countWordsKept(
  tx: Prisma.TransactionClient,
  { jurisdictionId, weeks }: Weeks,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ words: number }[]>`
    SELECT count(DISTINCT word)::int AS words FROM word_week
    WHERE jurisdiction_id = ${jurisdictionId} AND week = ANY (${[...weeks]}::date[])`;
  return row?.words ?? 0;
}
