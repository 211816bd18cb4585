import type { Prisma } from '../generated/client.ts';
import type { TrendDimension } from './trend-places.ts';

/** Cases received in the week that begins on a Monday, at one place of a dimension. Weeks without a case have no row. */
export type WeeklyCount = {
  dimension: TrendDimension;
  key: string;
  /** A measure's problem, as the shown version of the report has it. */
  problemId: string | null;
  week: string;
  received: number;
};

/** What came in by week, from `from` to `to` (Mondays; `to` is left out), out of the rollup. */
export async function readWeeklyCounts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, from, to }: { jurisdictionId: string; from: string; to: string },
): Promise<WeeklyCount[]> {
  return tx.$queryRaw<WeeklyCount[]>`
    SELECT t.dimension, t.key, v.problem_id::text AS "problemId", t.week::text AS week, t.received
    FROM (SELECT dimension, key, date_trunc('week', on_day::timestamp)::date AS week, sum(received)::int AS received
      FROM trend_count WHERE jurisdiction_id = ${jurisdictionId} AND on_day >= ${from}::date AND on_day < ${to}::date
      GROUP BY 1, 2, 3) t
    LEFT JOIN measure m ON t.dimension = 'measure' AND m.jurisdiction_id = ${jurisdictionId} AND m.id::text = t.key
    LEFT JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
      AND v.measure_id = m.id
    ORDER BY t.dimension, t.key, t.week`;
}
