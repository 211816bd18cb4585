import type { ReportFindings } from '@huiyin/contract/desk/findings';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayDismissFindings, mayReadFindings } from '@huiyin/domain/report/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { reportChecks } from './report-checks.ts';
import { withDismissals } from './with-dismissals.ts';

/** The findings in every report that is published now, newest first; those dismissed are among them. */
export async function listFindings(services: Services, actor: Actor): Promise<ReportFindings[]> {
  if (!mayReadFindings(actor)) throw forbidden();
  const { jurisdictionId } = services;
  return inTransaction(services, async ({ tx, today }) => {
    const reports = await tx.report.findMany({
      where: { jurisdictionId, state: 'published' },
      select: { id: true, title: true, version: true },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    });
    const lists: ReportFindings[] = [];
    for (const { id: reportId, title, version } of reports) {
      const { findings } = await reportChecks(services, { reportId, asOf: today });
      const shown = await withDismissals(tx, { jurisdictionId, reportId, findings });
      lists.push({ reportId, title, version, findings: shown, mayDismiss: mayDismissFindings(actor) });
    }
    return lists;
  });
}
