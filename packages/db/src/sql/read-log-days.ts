import { Prisma, type PrismaClient } from '../generated/client.ts';

export type LogDayRow = { day: string; first: number; end: number };

/**
 * Where the batches stand that may hold what happened on each civil day: from the first at or after its beginning to the
 * last by which it was promised. `lateSeconds` is how long after the end of a day that one may be. Oldest first, from the day
 * `since` on where it is given.
 */
export async function readLogDays(
  client: PrismaClient | Prisma.TransactionClient,
  of: { jurisdictionId: string; timeZone: string; lateSeconds: number; since: string | null },
): Promise<LogDayRow[]> {
  const from = Prisma.sql`coalesce(${of.since}::date::timestamp AT TIME ZONE ${of.timeZone}, '-infinity')`;
  return client.$queryRaw<LogDayRow[]>`
    WITH begun AS (
      SELECT (at AT TIME ZONE ${of.timeZone})::date AS day, min(first_index) AS first FROM log_batch
      WHERE jurisdiction_id = ${of.jurisdictionId} AND at >= ${from} GROUP BY 1),
    ended AS (
      SELECT ((at - make_interval(secs => ${of.lateSeconds + 1})) AT TIME ZONE ${of.timeZone})::date AS day, max(size) AS size
      FROM log_batch
      WHERE jurisdiction_id = ${of.jurisdictionId} AND at >= ${from} GROUP BY 1)
    SELECT begun.day::text, begun.first::float8,
      (SELECT max(ended.size) FROM ended WHERE ended.day <= begun.day)::float8 AS "end"
    FROM begun WHERE EXISTS (SELECT FROM ended WHERE ended.day <= begun.day AND ended.size > begun.first) ORDER BY begun.day`;
}
