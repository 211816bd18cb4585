import type { Prisma } from '../generated/client.ts';

export type ProblemRow = {
  problemId: string;
  number: number | null;
  title: string;
  reportId: string;
  start: number;
  measures: number;
};

/** A problem in its newest published wording; null if no published version has it. */
export async function readProblem(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; problemId: string },
): Promise<ProblemRow | null> {
  const rows = await tx.$queryRaw<ProblemRow[]>`
    SELECT pv.problem_id AS "problemId", pv.number, pv.title, pv.report_id AS "reportId", pv.starts AS start,
      (SELECT count(*)::int FROM measure_version mv WHERE mv.jurisdiction_id = pv.jurisdiction_id
        AND mv.report_id = pv.report_id AND mv.problem_id = pv.problem_id) AS measures
    FROM problem_version pv
    JOIN report r ON r.jurisdiction_id = pv.jurisdiction_id AND r.id = pv.report_id
    WHERE pv.jurisdiction_id = ${at.jurisdictionId} AND pv.problem_id = ${at.problemId}::uuid
      AND r.state IN ('published', 'superseded')
    ORDER BY r.version DESC
    LIMIT 1`;
  return rows[0] ?? null;
}
