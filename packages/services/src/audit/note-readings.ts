import { type Reading, noteReadings as write } from '@huiyin/db/sql/note-readings';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import type { Scene } from '../scene.ts';

/**
 * Enters in the audit trail that a member of staff read these, the first time of a day; of a citizen and of jobs nothing. What cannot be
 * entered is not shown: wait for it before you answer.
 */
export async function noteReadings({ tx, ...scene }: Scene, actor: Actor, reading: Reading): Promise<void> {
  if (!isStaff(actor) || reading.subjectIds.length === 0) return;
  const { jurisdictionId, now, today, timeZone } = scene;
  const by = { jurisdictionId, actorKind: actor.kind, actorId: actor.staffId };
  await write(tx, { ...by, now, today, timeZone }, reading);
}
