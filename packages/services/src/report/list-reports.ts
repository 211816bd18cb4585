import { readReportSummaries } from '@huiyin/db/sql/read-report-summaries';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { summaryOf } from './report-of.ts';

/** Every report that was not discarded, newest first. */
export async function listReports(services: Services, actor: Actor) {
  if (!mayKeepReports(actor)) throw forbidden();
  const at = { jurisdictionId: services.jurisdictionId, reportId: null };
  return (await readReportSummaries(services.database.prisma, at)).map(summaryOf);
}
