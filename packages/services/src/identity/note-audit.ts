import type { Actor } from '@huiyin/domain/case/actor';
import { actorId, type Scene } from '../scene.ts';

export type AuditNote = {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes one entry of the audit trail in the transaction of what it tells of. */
export async function noteAudit(scene: Scene, actor: Actor, note: AuditNote): Promise<void> {
  const { tx, jurisdictionId, now } = scene;
  const { detail = {}, ...entry } = note;
  await tx.auditEntry.createMany({
    data: { jurisdictionId, at: now, actorKind: actor.kind, actorId: actorId(actor), ...entry, detail },
  });
}
