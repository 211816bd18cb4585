import { type Reading, noteReadings as write } from '@huiyin/db/sql/note-readings';
import { type Actor, isStaff, type StaffActor } from '@huiyin/domain/case/actor';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';

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

/**
 * The same for cases that are opened, as long as nothing else is written with it: what this process entered today the database is not asked
 * about again.
 */
export async function noteOpened(
  { readings }: Services,
  {
    scene,
    actor,
    caseIds,
  }: { readonly scene: Scene; readonly actor: StaffActor; readonly caseIds: readonly string[] },
): Promise<void> {
  const mark = (caseId: string) => `${actor.staffId} ${actor.kind} ${caseId}`;
  const subjectIds = caseIds.filter((caseId) => !readings.has(mark(caseId), scene.today));
  await noteReadings(scene, actor, { action: 'case.read', subjectIds });
  for (const caseId of subjectIds) readings.add(mark(caseId), scene.today);
}
