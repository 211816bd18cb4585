import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayReadTips } from '@huiyin/domain/tip/tip';
import { forbidden } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** The reader's present key; null without one. Fails with `forbidden` for everybody but discipline officers. */
export async function readerKey(scene: Scene, actor: StaffActor): Promise<string | null> {
  if (!mayReadTips(actor)) throw forbidden();
  return officerKey(scene, actor);
}

/** The present key that tips and clues are sealed to; null for who has none. */
export async function officerKey({ tx, jurisdictionId }: Scene, actor: StaffActor): Promise<string | null> {
  const key = await tx.staffKey.findFirst({
    where: { jurisdictionId, staffId: actor.staffId, purpose: 'disciplineOfficer', retiredAt: null },
    select: { id: true },
  });
  return key?.id ?? null;
}

/** Which tips the holder of a key may know of: those sealed to it. To everybody else there is no such tip. */
export function readableBy({ jurisdictionId }: Scene, keyId: string) {
  return { jurisdictionId, keyIds: { has: keyId } };
}
