import { lockCaseGroup } from '@huiyin/db/sql/read-retention';
import { invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/** Keeps a case from being deleted, for a reason, whatever its age. Fails with `notFound`, or `invalid` where it is held already. */
export async function holdCase(
  services: Services,
  { caseNumber, reason }: { caseNumber: string; reason: string },
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const caseId = await lockedCase(scene, caseNumber);
    const standing = await tx.legalHold.count({ where: { jurisdictionId, caseId, liftedOn: null } });
    if (standing > 0) throw invalid('caseNumber', 'taken');
    await tx.legalHold.createMany({ data: { jurisdictionId, caseId, reason, setOn: new Date(today) } });
    await noteHold(scene, 'case.hold', caseId);
  });
}

/** Ends the hold of a case, which is deleted then when it is due. Fails with `notFound`, also where no hold stands. */
export async function liftHold(services: Services, caseNumber: string): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const caseId = await lockedCase(scene, caseNumber);
    const lifted = await tx.legalHold.updateMany({
      where: { jurisdictionId, caseId, liftedOn: null },
      data: { liftedOn: new Date(today) },
    });
    if (lifted.count === 0) throw notFound();
    await noteHold(scene, 'case.liftHold', caseId);
  });
}

/** The lock makes a hold and a deletion come one after the other. */
async function lockedCase({ tx, jurisdictionId }: Scene, caseNumber: string): Promise<string> {
  const found = await tx.caseFile.findFirst({
    where: { jurisdictionId, caseNumber, erasedOn: null },
    select: { id: true, joinedIntoId: true },
  });
  if (!found) throw notFound();
  await lockCaseGroup(tx, { jurisdictionId, caseId: found.joinedIntoId ?? found.id });
  const still = await tx.caseFile.count({ where: { jurisdictionId, id: found.id, erasedOn: null } });
  if (still === 0) throw notFound();
  return found.id;
}

/** The audit trail says that and when, the row why. */
async function noteHold({ tx, jurisdictionId, now }: Scene, action: string, caseId: string): Promise<void> {
  await tx.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, at: now, actorKind: 'system', actorId: 'operator' },
      ...{ action, subjectKind: 'case', subjectId: caseId },
    },
  });
}
