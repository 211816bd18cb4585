import { Prisma } from '../generated/client.ts';
import { type ReportLineRow, reportLineColumns } from './reading-columns.ts';

/** Every version that is or was published, the newest first; with `reportId`, only that one. */
export function readReportLines(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string | null },
): Promise<ReportLineRow[]> {
  const one = at.reportId === null ? Prisma.sql`TRUE` : Prisma.sql`r.id = ${at.reportId}::uuid`;
  return tx.$queryRaw<ReportLineRow[]>`
    SELECT ${reportLineColumns}
    FROM report r JOIN jurisdiction j ON j.id = r.jurisdiction_id
    WHERE r.jurisdiction_id = ${at.jurisdictionId} AND r.state IN ('published', 'superseded') AND ${one}
    ORDER BY r.published_at DESC, r.version DESC`;
}
