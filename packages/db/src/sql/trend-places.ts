import { Prisma } from '../generated/client.ts';

/** What a trend is told by. */
export const trendDimensions = ['all', 'problem', 'measure', 'unit', 'kind', 'town'] as const;
export type TrendDimension = (typeof trendDimensions)[number];

/** Key of the cases that stand under nothing in a dimension: no unit, no kind, no town, no measure that has a problem. */
export const noTrendKey = 'none';

/**
 * Every place where a case of `told` (`case_id`, `unit_id`, `kind`, `town_id` and whatever is counted) counts: its columns with
 * `dimension` and `key`. A case linked to several measures counts once for each of them, and once for each of their problems
 * as the shown version of the report has them.
 */
export function trendPlaces(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    WITH linked AS MATERIALIZED (
      SELECT l.case_id, l.measure_id, v.problem_id FROM told t
      JOIN case_link l ON l.jurisdiction_id = ${jurisdictionId} AND l.case_id = t.case_id
      JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
      JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
        AND v.measure_id = m.id)
    SELECT t.*, p.dimension, p.key FROM told t CROSS JOIN LATERAL (VALUES
      ('all', 'all'),
      ('unit', coalesce(t.unit_id::text, ${noTrendKey})),
      ('kind', coalesce(t.kind, ${noTrendKey})),
      ('town', coalesce(t.town_id::text, ${noTrendKey}))) AS p (dimension, key)
    UNION ALL
    SELECT t.*, 'measure', l.measure_id::text FROM told t JOIN linked l ON l.case_id = t.case_id
    UNION ALL
    SELECT t.*, 'problem', coalesce(p.problem_id::text, ${noTrendKey}) FROM told t
    LEFT JOIN (SELECT DISTINCT case_id, problem_id FROM linked) p ON p.case_id = t.case_id`;
}
