import type { Actor } from '@huiyin/domain/case/actor';
import { actorId, type Scene } from '../scene.ts';

type AlertEvent = {
  readonly alertId: string;
  readonly type: 'raised' | 'grew' | 'assigned' | 'decided';
  readonly payload?: Readonly<Record<string, string>>;
};

/** What happened to an alert, and the entry of it in the audit trail, in the transaction of the change itself. */
export async function writeAlertEvent(
  { tx, jurisdictionId, now, today }: Scene,
  actor: Actor,
  { alertId, type, payload = {} }: AlertEvent,
): Promise<void> {
  const number = 1 + (await tx.alertEvent.count({ where: { jurisdictionId, alertId } }));
  const by = { actorKind: actor.kind, actorId: actorId(actor), at: now };
  await tx.alertEvent.createMany({
    data: { jurisdictionId, alertId, number, type, payload, ...by, onDay: new Date(today) },
  });
  await tx.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, ...by, action: `alert.${type}`, detail: payload },
      ...{ subjectKind: 'alert', subjectId: alertId },
    },
  });
}
