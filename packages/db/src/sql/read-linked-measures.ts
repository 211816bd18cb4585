import type { Prisma } from '../generated/client.ts';

export type LinkedMeasureRow = {
  measureId: string;
  number: number | null;
  title: string | null;
  /** Name of the staff member who linked; null for the citizen's own choice. */
  by: string | null;
  why: string;
};

/** Measures a case is linked to, in the wording shown today, in the report's order. */
export async function readLinkedMeasures(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; caseId: string },
): Promise<LinkedMeasureRow[]> {
  return tx.$queryRaw<LinkedMeasureRow[]>`
    SELECT l.measure_id AS "measureId", v.number, v.title, s.name AS by, l.why
    FROM case_link l
    JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
    JOIN measure_version v
      ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    LEFT JOIN staff_member s ON s.jurisdiction_id = l.jurisdiction_id AND s.id::text = l.actor_id
    WHERE l.jurisdiction_id = ${of.jurisdictionId} AND l.case_id = ${of.caseId}::uuid
    ORDER BY v.position`;
}
