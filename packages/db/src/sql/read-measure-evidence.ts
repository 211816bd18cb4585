import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type MeasureEvidenceRow = {
  measureId: string;
  reportId: string;
  number: number | null;
  title: string | null;
  problemNumber: number | null;
  problemTitle: string;
  status: string;
  yes: number;
  partly: number;
  no: number;
  /** What invited checkers found. */
  checkedYes: number;
  checkedPartly: number;
  checkedNo: number;
  solved: number;
  partlySolved: number;
  unsolved: number;
  complaints: number;
  promisesKept: number;
  promisesPassed: number;
};

/**
 * What the public said of each measure of the published reports, as far as `actor` may see the cases: answers, ratings of linked
 * cases, complaints received since the report was published, promises kept or passed by `today`. One statement.
 */
export async function readMeasureEvidence(
  tx: Prisma.TransactionClient,
  { jurisdictionId, actor, today }: { jurisdictionId: string; actor: Actor; today: string },
): Promise<MeasureEvidenceRow[]> {
  return tx.$queryRaw<MeasureEvidenceRow[]>`
    WITH linked AS (
      SELECT l.measure_id, c.id, c.kind, c.received_on
      FROM case_link l
      JOIN case_file c ON c.jurisdiction_id = l.jurisdiction_id AND c.id = l.case_id
      WHERE l.jurisdiction_id = ${jurisdictionId} AND ${visibleTo(actor)}),
    rated AS (
      SELECT DISTINCT ON (k.measure_id, k.id) k.measure_id, g.solved
      FROM linked k
      JOIN rating g ON g.jurisdiction_id = ${jurisdictionId} AND g.case_id = k.id
      ORDER BY k.measure_id, k.id, g.round DESC),
    ratings AS (
      SELECT measure_id, count(*) FILTER (WHERE solved = 'yes')::int AS solved,
        count(*) FILTER (WHERE solved = 'partly')::int AS partly, count(*) FILTER (WHERE solved = 'no')::int AS unsolved
      FROM rated GROUP BY measure_id),
    promises AS (
      SELECT k.measure_id, count(*) FILTER (WHERE p.kept_on IS NOT NULL)::int AS kept,
        count(*) FILTER (WHERE p.kept_on IS NULL AND p.due_on < ${today}::date)::int AS passed
      FROM linked k
      JOIN promise p ON p.jurisdiction_id = ${jurisdictionId} AND p.case_id = k.id
      GROUP BY k.measure_id),
    said AS (
      SELECT measure_id, report_id, count(*) FILTER (WHERE answer = 'yes' AND NOT by_checker)::int AS yes,
        count(*) FILTER (WHERE answer = 'partly' AND NOT by_checker)::int AS partly,
        count(*) FILTER (WHERE answer = 'no' AND NOT by_checker)::int AS no,
        count(*) FILTER (WHERE answer = 'yes' AND by_checker)::int AS checked_yes,
        count(*) FILTER (WHERE answer = 'partly' AND by_checker)::int AS checked_partly,
        count(*) FILTER (WHERE answer = 'no' AND by_checker)::int AS checked_no
      FROM verification WHERE jurisdiction_id = ${jurisdictionId} AND state = 'counted'
      GROUP BY measure_id, report_id)
    SELECT v.measure_id AS "measureId", v.report_id AS "reportId", v.number, v.title, p.number AS "problemNumber",
      p.title AS "problemTitle", v.status, coalesce(s.yes, 0) AS yes, coalesce(s.partly, 0) AS partly,
      coalesce(s.no, 0) AS no, coalesce(s.checked_yes, 0) AS "checkedYes", coalesce(s.checked_partly, 0) AS "checkedPartly",
      coalesce(s.checked_no, 0) AS "checkedNo", coalesce(g.solved, 0) AS solved, coalesce(g.partly, 0) AS "partlySolved",
      coalesce(g.unsolved, 0) AS unsolved, coalesce(m.kept, 0) AS "promisesKept", coalesce(m.passed, 0) AS "promisesPassed",
      (SELECT count(*)::int FROM linked k WHERE k.measure_id = v.measure_id AND k.kind = 'complaint'
        AND (r.published_on IS NULL OR k.received_on >= r.published_on)) AS complaints
    FROM report r
    JOIN measure_version v ON v.jurisdiction_id = r.jurisdiction_id AND v.report_id = r.id
    JOIN problem_version p ON p.jurisdiction_id = v.jurisdiction_id AND p.report_id = v.report_id
      AND p.problem_id = v.problem_id
    LEFT JOIN said s ON s.measure_id = v.measure_id AND s.report_id = v.report_id
    LEFT JOIN ratings g ON g.measure_id = v.measure_id
    LEFT JOIN promises m ON m.measure_id = v.measure_id
    WHERE r.jurisdiction_id = ${jurisdictionId} AND r.state = 'published'
    ORDER BY r.published_on DESC NULLS LAST, r.id, p.position, v.position`;
}
