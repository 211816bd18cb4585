import type { Actor } from '@huiyin/domain/case/actor';
import { actorId, type Scene } from '../scene.ts';

/** One entry of the audit trail about a report, a topic, a measure or a look-back, in the transaction of the change itself. */
export async function writeAudit(
  scene: Scene,
  actor: Actor,
  entry: {
    action: string;
    subjectKind: 'report' | 'topic' | 'measure' | 'lookBack';
    subjectId: string;
    detail?: object;
  },
): Promise<void> {
  await scene.tx.auditEntry.createMany({
    data: {
      jurisdictionId: scene.jurisdictionId,
      at: scene.now,
      actorKind: actor.kind,
      actorId: actorId(actor),
      ...entry,
    },
  });
}
