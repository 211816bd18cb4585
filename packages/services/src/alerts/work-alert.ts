import type { AssignAlertInput, DecideAlertInput } from '@huiyin/contract/desk/alerts';
import { mayWorkAlerts } from '@huiyin/domain/alert/policy';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { Failure, forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { alertsFor } from './alerts-for.ts';
import { writeAlertEvent } from './write-alert-event.ts';

type Seen = { readonly alertId: string; readonly version: number };
type Change =
  | { ownerId: string; dueOn: Date }
  | { outcome: string; reason: string; decidedBy: string; decidedAt: Date; decidedOn: Date };

/**
 * Gives an alert an owner in the discipline office and a date. Fails with `invalid` for an owner who is not of that office or a
 * date that has passed, with `conflict` when somebody was quicker.
 */
export async function assignAlert(
  services: Services,
  actor: StaffActor,
  input: AssignAlertInput,
): Promise<void> {
  if (!mayWorkAlerts(actor)) throw forbidden();
  const { ownerId, dueOn } = input;
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const owner = await tx.staffMember.findFirst({
      where: { jurisdictionId, id: ownerId, role: 'disciplineOfficer', active: true },
      select: { id: true },
    });
    if (!owner) throw invalid('ownerId', 'unknown');
    if (dueOn < today) throw invalid('dueOn', 'expired');
    await demandShown(scene, actor, input);
    await changeOpen(scene, input, { ownerId, dueOn: new Date(dueOn) });
    await writeAlertEvent(scene, actor, {
      alertId: input.alertId,
      type: 'assigned',
      payload: { ownerId, dueOn },
    });
  });
}

/** Says what is behind an alert, once, with the reason. Fails with `conflict` when somebody was quicker. */
export async function decideAlert(
  services: Services,
  actor: StaffActor,
  input: DecideAlertInput,
): Promise<void> {
  if (!mayWorkAlerts(actor)) throw forbidden();
  const { alertId, outcome } = input;
  await inTransaction(services, async (scene) => {
    await demandShown(scene, actor, input);
    await changeOpen(scene, input, {
      ...{ outcome, reason: input.reason.trim(), decidedBy: actor.staffId },
      ...{ decidedAt: scene.now, decidedOn: new Date(scene.today) },
    });
    await writeAlertEvent(scene, actor, { alertId, type: 'decided', payload: { outcome } });
  });
}

/** What is not on somebody's list is not theirs to end. */
async function demandShown(scene: Scene, actor: StaffActor, { alertId }: Seen): Promise<void> {
  if ((await alertsFor(scene, actor, { id: alertId, limit: 1 })).length === 0) throw notFound();
}

async function changeOpen(
  { tx, jurisdictionId }: Scene,
  { alertId, version }: Seen,
  change: Change,
): Promise<void> {
  const alert = { jurisdictionId, id: alertId };
  const { count } = await tx.alert.updateMany({
    where: { ...alert, version, outcome: null },
    data: { ...change, version: { increment: 1 } },
  });
  if (count === 1) return;
  throw new Failure({ code: 'conflict', fields: [], refusal: null, state: null });
}
