import type { correctReportInput } from '@huiyin/contract/desk/reports';
import { lockReports } from '@huiyin/db/sql/lock-reports';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayKeepReports } from '@huiyin/domain/report/policy';
import type { z } from 'zod';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { corrected } from './correction.ts';
import { notADraft } from './not-a-draft.ts';
import { keptReport, reviewOf } from './report-of.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Corrects the title of one problem, or title and boundary of one measure, of a draft. The original never changes. Fails
 * with `invalid` when the item is unknown or its new boundary lies outside or on a neighbour, `conflict` once published.
 */
export async function correctReport(
  services: Services,
  actor: Actor,
  input: z.infer<typeof correctReportInput>,
) {
  if (!mayKeepReports(actor)) throw forbidden();
  const { reportId, item } = input;
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    await lockReports(tx, jurisdictionId);
    const kept = await keptReport(scene, reportId);
    if (kept.state !== 'draft') throw notADraft();
    const found = corrected(kept, item);
    await tx.report.updateMany({ where: { jurisdictionId, id: reportId }, data: { found } });
    const subject = { subjectKind: 'report', subjectId: reportId } as const;
    await writeAudit(scene, actor, { action: 'report.correct', ...subject, detail: item });
    return reviewOf(scene, actor, reportId);
  });
}
