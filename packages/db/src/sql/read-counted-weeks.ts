import type { Prisma } from '../generated/client.ts';

/** The latest `limit` weeks before the day `before` whose words were counted, each by its Monday, latest first. */
export async function readCountedWeeks(
  tx: Prisma.TransactionClient,
  { jurisdictionId, before, limit }: { jurisdictionId: string; before: string; limit: number },
): Promise<{ week: string; cases: number }[]> {
  return tx.$queryRaw<{ week: string; cases: number }[]>`/* planned once */
    SELECT week::text AS week, cases FROM word_week_total
    WHERE jurisdiction_id = ${jurisdictionId} AND week < ${before}::date ORDER BY word_week_total.week DESC LIMIT ${limit}`;
}
