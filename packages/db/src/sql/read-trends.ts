import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import { trendCountsFor } from './trend-counts-for.ts';
import { type TrendDimension, trendPlaces } from './trend-places.ts';
import { visibleTo } from './visible-to.ts';

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
  /** Only of measures. */
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
 * What `trend_count` says of a period, beside the cases that are overdue at this moment. Problems and measures of the current
 * reports are among the rows also with nothing counted. One statement; rows in the order of the report or of the list they
 * belong to.
 */
export async function readTrends(tx: Prisma.TransactionClient, request: TrendRequest): Promise<TrendRow[]> {
  const { jurisdictionId } = request;
  return tx.$queryRaw<TrendRow[]>`
    WITH told AS MATERIALIZED (
      SELECT c.id AS case_id, c.unit_id, c.kind, c.town_id FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND ${overdueOn(request.today)} AND ${visibleTo(request.actor)}),
    late AS (
      SELECT dimension, key, count(*)::int AS overdue FROM (${trendPlaces(jurisdictionId)}) AS place
      GROUP BY dimension, key),
    counted AS MATERIALIZED (${counted(request)}),
    named AS (${named(jurisdictionId)})
    SELECT dimension, key, coalesce(received, 0) AS received, coalesce(answered, 0) AS answered,
      coalesce(rated, 0) AS rated, coalesce(solved, 0) AS solved, coalesce(satisfied, 0) AS satisfied,
      coalesce(overdue, 0) AS overdue, number, label, opening, status
    FROM counted FULL JOIN late USING (dimension, key) FULL JOIN named USING (dimension, key)
    WHERE received > 0 OR overdue > 0 OR named.current
    ORDER BY dimension, place, key`;
}

function counted({ actor, jurisdictionId, from, to }: TrendRequest): Prisma.Sql {
  const sums = Prisma.sql`sum(received)::int AS received, sum(answered)::int AS answered, sum(rated)::int AS rated,
    sum(solved)::int AS solved, sum(satisfied)::int AS satisfied`;
  const days = trendCountsFor(actor, { jurisdictionId, from, to });
  return Prisma.sql`
    SELECT dimension, key, ${sums} FROM (${days}) AS day GROUP BY dimension, key
    UNION ALL
    SELECT 'week', date_trunc('week', on_day::timestamp)::date::text, ${sums}
    FROM (${days}) AS day WHERE dimension = 'all' GROUP BY 2`;
}

/** Names of units, towns, problems and measures. A removed problem or measure keeps the wording it had last. */
function named(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'unit' AS dimension, id::text AS key, NULL::int AS number, name AS label, NULL AS opening, NULL AS status,
      FALSE AS current, row_number() OVER (ORDER BY position, name) AS place
    FROM unit WHERE jurisdiction_id = ${jurisdictionId}
    UNION ALL
    SELECT 'town', id::text, NULL, name, NULL, NULL, FALSE, row_number() OVER (ORDER BY position, name)
    FROM town WHERE jurisdiction_id = ${jurisdictionId}
    UNION ALL
    SELECT 'problem', p.problem_id::text, p.number, p.title, NULL, NULL, p.state = 'published',
      row_number() OVER (ORDER BY p.state, p.published_at DESC, p.report_id, p.position)
    FROM (SELECT DISTINCT ON (v.problem_id) v.*, r.state, r.published_at
      FROM problem_version v JOIN report r ON r.jurisdiction_id = v.jurisdiction_id AND r.id = v.report_id
      WHERE v.jurisdiction_id = ${jurisdictionId} AND r.state IN ('published', 'superseded')
      ORDER BY v.problem_id, r.state, r.version DESC) p
    UNION ALL
    SELECT 'measure', m.id::text, v.number, v.title, left(v.text, 80), v.status, r.state = 'published',
      row_number() OVER (ORDER BY r.state, r.published_at DESC, r.id, v.position)
    FROM measure m
    JOIN report r ON r.jurisdiction_id = m.jurisdiction_id AND r.id = m.report_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
      AND v.measure_id = m.id
    WHERE m.jurisdiction_id = ${jurisdictionId}`;
}
