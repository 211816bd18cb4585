import type { Prisma } from '../generated/client.ts';

export type TrendState = {
  /** Whether a day is still to be counted anew. */
  stale: boolean;
  /** As of which day it was counted what is overdue; null before the first time. */
  lateAsOf: string | null;
};

/** Whether the counts of trends are those of this moment. */
export async function readTrendState(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<TrendState> {
  const [row] = await tx.$queryRaw<TrendState[]>`/* planned once */
    SELECT EXISTS (SELECT FROM trend_stale_day WHERE jurisdiction_id = ${jurisdictionId}) AS stale,
      (SELECT on_day::text FROM trend_late_as_of WHERE jurisdiction_id = ${jurisdictionId}) AS "lateAsOf"`;
  return row ?? { stale: false, lateAsOf: null };
}
