import type { ReportLine } from '@huiyin/contract/portal/reading';
import { readReportLines } from '@huiyin/db/sql/read-report-lines';
import type { Services } from '../services.ts';

/** Every version that is or was published, the newest first. */
export function listPublishedReports(services: Services): Promise<ReportLine[]> {
  const at = { jurisdictionId: services.jurisdictionId, reportId: null };
  return readReportLines(services.database.prisma, at);
}
