import { Prisma } from '../generated/client.ts';

export type ReportSummaryRow = {
  reportId: string;
  inspectionId: string;
  inspection: string;
  version: number;
  state: string;
  title: string | null;
  fileName: string;
  sha256: string;
  bytes: number;
  uploadedBy: string;
  uploadedAt: Date;
  publishedAt: Date | null;
  problems: number;
  measures: number;
  warnings: number;
};

/** Every report that was not discarded, newest first; with `reportId`, only that one. The files stay where they are. */
export function readReportSummaries(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string | null },
): Promise<ReportSummaryRow[]> {
  const one = at.reportId === null ? Prisma.sql`TRUE` : Prisma.sql`r.id = ${at.reportId}::uuid`;
  return tx.$queryRaw<ReportSummaryRow[]>`
    SELECT r.id AS "reportId", r.inspection_id AS "inspectionId", i.name AS inspection, r.version, r.state, r.title,
      r.file_name AS "fileName", r.sha256, octet_length(r.original) AS bytes, coalesce(s.name, '') AS "uploadedBy",
      r.uploaded_at AS "uploadedAt", r.published_at AS "publishedAt", jsonb_array_length(r.found) AS problems,
      (SELECT coalesce(sum(jsonb_array_length(p -> 'measures')), 0)::int
        FROM jsonb_array_elements(r.found) AS p) AS measures,
      jsonb_array_length(r.warnings) AS warnings
    FROM report r
    JOIN inspection i ON i.jurisdiction_id = r.jurisdiction_id AND i.id = r.inspection_id
    LEFT JOIN staff_member s ON s.jurisdiction_id = r.jurisdiction_id AND s.id = r.uploaded_by
    WHERE r.jurisdiction_id = ${at.jurisdictionId} AND r.state <> 'discarded' AND ${one}
    ORDER BY r.uploaded_at DESC, r.version DESC`;
}
