import type { Prisma } from '../generated/client.ts';

/** One measure as a version of the report has it; `terms` make it findable. */
export type MeasureVersionWrite = {
  measureId: string;
  problemId: string;
  position: number;
  number: number | null;
  title: string | null;
  text: string;
  starts: number;
  ends: number;
  unit: string | null;
  leader: string | null;
  deadline: string | null;
  status: string;
  terms: readonly string[];
};

/** Writes all measures of one version and makes it the one whose wording is shown. Two statements. */
export async function writeMeasureVersions(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string },
  rows: readonly MeasureVersionWrite[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO measure_version (jurisdiction_id, report_id, measure_id, problem_id, position, number, title, text,
      starts, ends, unit, leader, deadline, status, search)
    SELECT ${at.jurisdictionId}, ${at.reportId}::uuid, r."measureId", r."problemId", r.position, r.number, r.title,
      r.text, r.starts, r.ends, r.unit, r.leader, r.deadline, r.status, array_to_tsvector(r.terms)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("measureId" uuid, "problemId" uuid, position int,
      number int, title text, text text, starts int, ends int, unit text, leader text, deadline text, status text,
      terms text[])`;
  await tx.$executeRaw`
    UPDATE measure m SET report_id = v.report_id
    FROM measure_version v
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND v.report_id = ${at.reportId}::uuid
      AND m.jurisdiction_id = v.jurisdiction_id AND m.id = v.measure_id`;
}
