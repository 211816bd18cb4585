import { lockReports } from '@huiyin/db/sql/lock-reports';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { notADraft } from './not-a-draft.ts';
import { writeAudit } from './write-audit.ts';

/** Puts a draft aside. Doing it again changes nothing; what was published stays (`conflict`). */
export async function discardReport(services: Services, actor: Actor, reportId: string): Promise<void> {
  if (!mayKeepReports(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    await lockReports(tx, jurisdictionId);
    const where = { jurisdictionId, id: reportId };
    const report = await tx.report.findFirst({ where, select: { state: true } });
    if (!report) throw notFound();
    if (report.state === 'discarded') return;
    if (report.state !== 'draft') throw notADraft();
    await tx.report.updateMany({ where, data: { state: 'discarded' } });
    await writeAudit(scene, actor, { action: 'report.discard', subjectKind: 'report', subjectId: reportId });
  });
}
