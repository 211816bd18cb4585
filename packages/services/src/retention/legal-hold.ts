import type { LegalHoldInput, LegalHoldList } from '@huiyin/contract/desk/legal-holds';
import { findKeptCase, readLegalHolds } from '@huiyin/db/sql/read-legal-holds';
import { lockCaseGroup } from '@huiyin/db/sql/read-retention';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayHold, mayLift } from '@huiyin/domain/retention/legal-hold';
import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

const mostListed = 500;

/** Who sets a hold on the command line. */
export const operator: Actor = { kind: 'system', job: 'operator' };

/** The holds that stand, of cases that the actor may see. */
export async function readHolds(services: Services, actor: Actor): Promise<LegalHoldList> {
  if (!mayHold(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await readLegalHolds(tx, { actor, jurisdictionId, limit: mostListed });
    return rows.map(({ setBy, setByName, ...row }) => ({
      ...row,
      setBy: setByName,
      mayLift: mayLift(actor, setBy),
    }));
  });
}

/** Keeps a case from being deleted, for a reason, whatever its age. Fails with `notFound`, or `invalid` where it is held already. */
export async function holdCase(
  services: Services,
  actor: Actor,
  { caseNumber, reason }: LegalHoldInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const caseId = await lockedCase(scene, actor, caseNumber);
    const standing = await tx.legalHold.count({ where: { jurisdictionId, caseId, liftedOn: null } });
    if (standing > 0) throw invalid('caseNumber', 'taken');
    const setBy = staffIdOf(actor);
    await tx.legalHold.createMany({
      data: { jurisdictionId, caseId, reason, setOn: new Date(today), setBy },
    });
    await noteAudit(scene, actor, { action: 'case.hold', subjectKind: 'case', subjectId: caseId });
  });
}

/**
 * Ends the hold of a case, which is deleted then when it is due. Fails with `notFound`, also where no hold stands, and with
 * `forbidden` for who set it.
 */
export async function liftHold(
  services: Services,
  actor: Actor,
  { caseNumber, reason }: LegalHoldInput,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const caseId = await lockedCase(scene, actor, caseNumber);
    const standing = { jurisdictionId, caseId, liftedOn: null };
    const hold = await tx.legalHold.findFirst({ where: standing, select: { setBy: true } });
    if (!hold) throw notFound();
    if (!mayLift(actor, hold.setBy)) throw forbidden();
    await tx.legalHold.updateMany({
      where: standing,
      data: { liftedOn: new Date(today), liftedBy: staffIdOf(actor), liftReason: reason },
    });
    await noteAudit(scene, actor, { action: 'case.liftHold', subjectKind: 'case', subjectId: caseId });
  });
}

/** The lock makes a hold and a deletion come one after the other. */
async function lockedCase(scene: Scene, actor: Actor, typed: string): Promise<string> {
  if (!mayHold(actor)) throw forbidden();
  const parsed = parseCaseNumber(typed);
  const { tx, jurisdictionId } = scene;
  const of = { actor, jurisdictionId, caseNumber: parsed.ok ? parsed.caseNumber : typed };
  const found = await findKeptCase(tx, of);
  if (!found) throw notFound();
  await lockCaseGroup(tx, { jurisdictionId, caseId: found.rootId });
  if (!(await findKeptCase(tx, of))) throw notFound();
  return found.id;
}

function staffIdOf(actor: Actor): string | null {
  return 'staffId' in actor ? actor.staffId : null;
}
