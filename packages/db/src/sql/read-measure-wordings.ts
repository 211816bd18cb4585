import type { Prisma } from '../generated/client.ts';

export type MeasureWordingRow = {
  reportId: string;
  version: number;
  publishedOn: string | null;
  number: number | null;
  text: string;
};

/** A measure's wording in every version of its report that was ever published, oldest first. One statement. */
export async function readMeasureWordings(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; measureId: string },
): Promise<MeasureWordingRow[]> {
  return tx.$queryRaw<MeasureWordingRow[]>`
    SELECT r.id AS "reportId", r.version, r.published_on::text AS "publishedOn", v.number, v.text
    FROM measure_version v
    JOIN report r ON r.jurisdiction_id = v.jurisdiction_id AND r.id = v.report_id
    WHERE v.jurisdiction_id = ${of.jurisdictionId} AND v.measure_id = ${of.measureId}::uuid
      AND r.state IN ('published', 'superseded')
    ORDER BY r.version`;
}
