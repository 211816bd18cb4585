import type { Prisma } from '../generated/client.ts';

export type TrendState = {
  /** The database's clock and the jurisdiction's time zone. */
  now: Date;
  timeZone: string;
  /** Whether a day is still to be counted anew. */
  stale: boolean;
  /** As of which day it was counted what is overdue; null before the first time. */
  lateAsOf: string | null;
};

/** Whether the counts of trends are those of this moment; null for an unknown jurisdiction. */
export async function readTrendState(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<TrendState | null> {
  const rows = await tx.$queryRaw<TrendState[]>`/* planned once */
    SELECT now() AS now, time_zone AS "timeZone",
      EXISTS (SELECT FROM trend_stale_day WHERE jurisdiction_id = ${jurisdictionId}) AS stale,
      (SELECT on_day::text FROM trend_late_as_of WHERE jurisdiction_id = ${jurisdictionId}) AS "lateAsOf"
    FROM jurisdiction WHERE id = ${jurisdictionId}`;
  return rows[0] ?? null;
}
