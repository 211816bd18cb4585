import { type Reading, noteReadings as write } from '@huiyin/db/sql/note-readings';
import { type Actor, isStaff, type StaffActor } from '@huiyin/domain/case/actor';
import { type Scene, whileReading } from '../scene.ts';
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

/** Lists that show how each case on them begins; `search` is one that was asked for by words. */
type ListOfCases = 'queue' | 'search' | 'handedOver';

/** The same for such a list, whatever stood on it: what a member of staff may see is told by the role and the cases' own trail. */
export async function noteListRead(services: Services, actor: Actor, list: ListOfCases): Promise<void> {
  if (!isStaff(actor)) return;
  const { readings } = services;
  const mark = `${actor.staffId} ${actor.kind} ${list}`;
  await whileReading(services, async (scene) => {
    if (readings.has(mark, scene.today)) return;
    await noteReadings(scene, actor, { action: 'list.read', subjectIds: [list] });
    readings.add(mark, scene.today);
  });
}
