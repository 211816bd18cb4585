import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import { trendCountsFor, trendTotalsFor } from './trend-counts-for.ts';
import { trendNames } from './trend-names.ts';
import { type TrendDimension, trendPlaces } from './trend-places.ts';
import { notExcluded, visibleTo } from './visible-to.ts';

export type TrendRow = {
  /** `week` sums `all` up; its keys are Mondays. */
  dimension: TrendDimension | 'week';
  key: string;
  received: number;
  answered: number;
  rated: number;
  solved: number;
  satisfied: number;
  /** Overdue now, whenever it was received; 0 for a week. */
  overdue: number;
  /** Only of problems and measures. */
  number: number | null;
  /** Name or title; null for a week, a kind, all, a measure without title, and where a case stands under nothing. */
  label: string | null;
  /** How a measure's text begins. */
  opening: string | null;
  /** Of measures what is reported of them; of a unit that is no longer, `gone`. */
  status: string | null;
};

export type TrendRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  /** First and last day of receipt. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
};

/**
 * What `trend_count` says of a period, beside the cases that are overdue at this moment (`trend_late_total`, less those that are kept from the actor). Problems and measures of the current
 * reports are among the rows also with nothing counted. One statement; rows in the order of the report or of the list they
 * belong to.
 */
export async function readTrends(tx: Prisma.TransactionClient, request: TrendRequest): Promise<TrendRow[]> {
  const { jurisdictionId } = request;
  const kept = Prisma.sql`(c.excludes AND NOT ${notExcluded(request.actor)})`;
  return tx.$queryRaw<TrendRow[]>`/* planned once */
    WITH told AS MATERIALIZED (
      SELECT c.id AS case_id, c.unit_id, c.kind, c.town_id FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND ${overdueOn(request.today)} AND ${visibleTo(request.actor, kept)}),
    late AS (
      SELECT dimension, key, sum(overdue)::int AS overdue FROM (
        SELECT dimension, key, overdue FROM trend_late_total WHERE jurisdiction_id = ${jurisdictionId}
        UNION ALL SELECT dimension, key, -1 FROM (${trendPlaces(jurisdictionId)}) AS kept) AS place
      GROUP BY dimension, key),
    counted AS MATERIALIZED (${counted(request)}),
    named AS (${trendNames(jurisdictionId)})
    SELECT dimension, key, coalesce(received, 0) AS received, coalesce(answered, 0) AS answered,
      coalesce(rated, 0) AS rated, coalesce(solved, 0) AS solved, coalesce(satisfied, 0) AS satisfied,
      coalesce(overdue, 0) AS overdue, number, label, opening, status
    FROM counted FULL JOIN late USING (dimension, key) FULL JOIN named USING (dimension, key)
    WHERE received > 0 OR overdue > 0 OR named.current
    ORDER BY dimension, place, key`;
}

function counted({ actor, ...period }: TrendRequest): Prisma.Sql {
  const sums = Prisma.sql`sum(received)::int AS received, sum(answered)::int AS answered, sum(rated)::int AS rated,
    sum(solved)::int AS solved, sum(satisfied)::int AS satisfied`;
  return Prisma.sql`
    SELECT dimension, key, ${sums} FROM (${trendTotalsFor(actor, period)}) AS span GROUP BY dimension, key
    UNION ALL
    SELECT 'week', date_trunc('week', on_day::timestamp)::date::text, ${sums}
    FROM (${trendCountsFor(actor, period)}) AS day WHERE dimension = 'all' GROUP BY 2`;
}
