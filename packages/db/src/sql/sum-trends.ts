import { Prisma } from '../generated/client.ts';
import { conductSums } from './trend-conduct.ts';

/** Adds the days of some months up anew (each by its first day), both counts. */
export async function sumMonths(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
  months: readonly string[],
): Promise<void> {
  if (months.length === 0) return;
  const wanted = [...months];
  await tx.$executeRaw`DELETE FROM trend_month WHERE jurisdiction_id = ${jurisdictionId} AND month = ANY (${wanted}::date[])`;
  await tx.$executeRaw`
    INSERT INTO trend_month
    SELECT ${jurisdictionId}, m.month, dimension, key, sum(received)::int, sum(answered)::int, sum(rated)::int,
      sum(solved)::int, sum(satisfied)::int
    FROM unnest(${wanted}::date[]) AS m (month)
    JOIN trend_count d ON d.jurisdiction_id = ${jurisdictionId} AND d.on_day >= m.month
      AND d.on_day < m.month + interval '1 month'
    GROUP BY m.month, dimension, key`;
  await tx.$executeRaw`
    DELETE FROM trend_conduct_month WHERE jurisdiction_id = ${jurisdictionId} AND month = ANY (${wanted}::date[])`;
  await tx.$executeRaw`
    INSERT INTO trend_conduct_month
    SELECT ${jurisdictionId}, m.month, key, ${conductSums}
    FROM unnest(${wanted}::date[]) AS m (month)
    JOIN trend_conduct d ON d.jurisdiction_id = ${jurisdictionId} AND d.on_day >= m.month
      AND d.on_day < m.month + interval '1 month'
    GROUP BY m.month, key`;
}

/** Adds up anew the weeks in which some days lie: cases about a measure from a town. */
export async function sumPairWeeks(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
  days: readonly string[],
): Promise<void> {
  if (days.length === 0) return;
  const weeks = Prisma.sql`(SELECT DISTINCT date_trunc('week', day::timestamp)::date FROM unnest(${[...days]}::date[]) AS d (day))`;
  await tx.$executeRaw`DELETE FROM trend_pair_week WHERE jurisdiction_id = ${jurisdictionId} AND week IN ${weeks}`;
  await tx.$executeRaw`
    INSERT INTO trend_pair_week
    SELECT ${jurisdictionId}, w.week, measure_id, town_id, sum(received)::int, max(on_day)
    FROM ${weeks} AS w (week)
    JOIN trend_pair p ON p.jurisdiction_id = ${jurisdictionId} AND p.on_day >= w.week AND p.on_day < w.week + 7
    GROUP BY w.week, measure_id, town_id`;
}

/** Adds up anew what is overdue at each place, over all days of receipt. */
export async function sumLate(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM trend_late_total WHERE jurisdiction_id = ${jurisdictionId}`;
  await tx.$executeRaw`
    INSERT INTO trend_late_total
    SELECT jurisdiction_id, dimension, key, sum(overdue)::int FROM trend_late WHERE jurisdiction_id = ${jurisdictionId}
    GROUP BY jurisdiction_id, dimension, key`;
}
