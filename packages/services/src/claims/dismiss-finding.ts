import type { DismissFindingInput } from '@huiyin/contract/desk/findings';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayDismissFindings } from '@huiyin/domain/report/policy';
import { forbidden, notFound } from '../failure.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { writeAudit } from '../report/write-audit.ts';
import { actorId, inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { reportChecks } from './report-checks.ts';

/**
 * Says publicly why a finding is none. It stays on the page with the reason. Dismissing it again changes nothing; fails with
 * `notFound` for a finding that the report does not have.
 */
export async function dismissFinding(
  services: Services,
  actor: Actor,
  input: DismissFindingInput,
): Promise<void> {
  if (!mayDismissFindings(actor)) throw forbidden();
  const { reportId, code, starts, reason } = input;
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const { findings } = await reportChecks(services, { reportId, asOf: today });
    if (!findings.some((finding) => finding.code === code && finding.places[0]?.start === starts))
      throw notFound();
    const written = await tx.findingDismissal.createMany({
      data: {
        ...{ jurisdictionId, reportId, code, starts, reason: reason.trim() },
        ...{ dismissedBy: actorId(actor) ?? '', dismissedAt: now, dismissedOn: new Date(today) },
      },
      skipDuplicates: true,
    });
    if (written.count === 0) return;
    const detail = { code, starts, reason: reason.trim() };
    await writeAudit(scene, actor, {
      action: 'finding.dismiss',
      subjectKind: 'report',
      subjectId: reportId,
      detail,
    });
    await bumpDataVersion(scene);
  });
}
