import { readAuditHead } from '@huiyin/db/sql/audit-chain';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayReadAudit } from '@huiyin/domain/staff/policy';
import { forbidden } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { auditLines } from './audit-lines.ts';
import { beforeAny } from './chain-check.ts';

/**
 * The chained audit trail from its first link, as `auditLines` writes it. For the audit administrator, `forbidden` for everybody else; the export
 * is itself an entry of the trail.
 */
export async function exportAudit(services: Services, actor: StaffActor): Promise<AsyncIterable<string>> {
  if (!mayReadAudit(actor)) throw forbidden();
  const { jurisdictionId } = services;
  const { until, at } = await inTransaction(services, async (scene) => {
    const head = await readAuditHead(scene.tx, jurisdictionId);
    await noteAudit(scene, actor, {
      ...{ action: 'audit.export', subjectKind: 'audit', subjectId: String(head?.number ?? 0) },
    });
    return { until: head?.number ?? 0n, at: scene.now };
  });
  return auditLines(services, { after: beforeAny, until, at });
}
