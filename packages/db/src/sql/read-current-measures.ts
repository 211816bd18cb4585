import type { Prisma } from '../generated/client.ts';

export type CurrentMeasureRow = {
  measureId: string;
  number: number | null;
  title: string | null;
  text: string;
  problemId: string;
  problemNumber: number | null;
  problemTitle: string;
};

/** The measures of the reports that are published now, in the reports' order. */
export async function readCurrentMeasures(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<CurrentMeasureRow[]> {
  return tx.$queryRaw<CurrentMeasureRow[]>`
    SELECT v.measure_id AS "measureId", v.number, v.title, v.text, p.problem_id AS "problemId",
      p.number AS "problemNumber", p.title AS "problemTitle"
    FROM report r
    JOIN measure_version v ON v.jurisdiction_id = r.jurisdiction_id AND v.report_id = r.id
    JOIN problem_version p ON p.jurisdiction_id = v.jurisdiction_id AND p.report_id = v.report_id
      AND p.problem_id = v.problem_id
    WHERE r.jurisdiction_id = ${jurisdictionId} AND r.state = 'published'
    ORDER BY r.published_on DESC NULLS LAST, r.id, p.position, v.position`;
}
