import type { Prisma } from '../generated/client.ts';

export type HomeRow = {
  /** The current report, the newest if several inspections have one; null before the first publication. */
  reportId: string | null;
  problems: { problemId: string; number: number | null; title: string; measures: number }[];
  /** The published case with the fullest life. */
  showcase: string | null;
  /** The daily rollup by key: what may be shown, null for what may not; so is a missing key. */
  counts: Record<string, { received: number | null; answered: number | null }>;
};

/**
 * What the home page says beside its lists. The showcase is chosen among the 200 newest published cases: quoted from the
 * report, reworked, rated again, rated, and then the newest. One statement.
 */
export async function readHome(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<HomeRow> {
  const rows = await tx.$queryRaw<HomeRow[]>`
    WITH current AS (
      SELECT id FROM report WHERE jurisdiction_id = ${jurisdictionId} AND state = 'published'
      ORDER BY published_at DESC, id LIMIT 1),
    newest AS (
      SELECT p.case_id, max(p.published_at) AS at FROM (
        SELECT case_id, published_at FROM public_answer
        WHERE jurisdiction_id = ${jurisdictionId} AND state = 'published'
        ORDER BY published_at DESC LIMIT 200) p
      GROUP BY p.case_id)
    SELECT (SELECT id FROM current) AS "reportId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('problemId', pv.problem_id, 'number', pv.number,
          'title', pv.title, 'measures', (SELECT count(*) FROM measure_version mv
            WHERE mv.jurisdiction_id = pv.jurisdiction_id AND mv.report_id = pv.report_id
              AND mv.problem_id = pv.problem_id)) ORDER BY pv.position), '[]')
        FROM problem_version pv JOIN current ON current.id = pv.report_id
        WHERE pv.jurisdiction_id = ${jurisdictionId}) AS problems,
      (SELECT c.public_id FROM newest n
        JOIN case_file c ON c.jurisdiction_id = ${jurisdictionId} AND c.id = n.case_id
        ORDER BY EXISTS (SELECT 1 FROM case_link l
            WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id) DESC,
          c.round > 0 DESC,
          (SELECT count(*) FROM rating g WHERE g.jurisdiction_id = c.jurisdiction_id AND g.case_id = c.id) DESC,
          n.at DESC, c.id
        LIMIT 1) AS showcase,
      (SELECT coalesce(jsonb_object_agg(key, jsonb_build_object('received', received, 'answered', answered)), '{}')
        FROM public_count WHERE jurisdiction_id = ${jurisdictionId}
          AND key IN ('all', 'declined', 'awaitingCitizen', 'notYetReviewed')) AS counts`;
  return rows[0] ?? { reportId: null, problems: [], showcase: null, counts: {} };
}
