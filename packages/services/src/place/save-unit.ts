import type { SaveUnitInput } from '@huiyin/contract/desk/places';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { withUnit } from '@huiyin/domain/case/transitions';
import { mayKeepPlaces } from '@huiyin/domain/staff/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * Keeps a unit, new or changed; its sections are added to. Fails with `forbidden` for all but the system administrator,
 * `notFound` for a unit that is not there, `invalid` for a name that is taken, a section that would go, and for taking a unit
 * out of use that still has cases in hand.
 */
export async function saveUnit(
  services: Services,
  actor: StaffActor,
  input: SaveUnitInput,
): Promise<{ unitId: string }> {
  if (!mayKeepPlaces(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const name = input.name.trim();
    const { telephone, active } = input;
    await checkName(scene, { name, unitId: input.unitId });
    if (!active && input.unitId !== null) await checkIdle(scene, input.unitId);
    const unitId = await write(scene, input.unitId, { name, telephone: telephone.trim(), active });
    await addSections(scene, unitId, input.sections);
    await bumpDataVersion(scene);
    await noteAudit(scene, actor, { action: 'unit.save', subjectKind: 'unit', subjectId: unitId });
    return { unitId };
  });
}

async function checkName(
  { tx, jurisdictionId }: Scene,
  { name, unitId }: { name: string; unitId: string | null },
): Promise<void> {
  const namesake = await tx.unit.findFirst({ where: { jurisdictionId, name }, select: { id: true } });
  if (namesake && namesake.id !== unitId) throw invalid('name', 'taken');
}

async function checkIdle({ tx, jurisdictionId }: Scene, unitId: string): Promise<void> {
  const inHand = await tx.caseFile.count({
    where: { jurisdictionId, unitId, state: { in: [...withUnit] } },
  });
  if (inHand > 0) throw invalid('active', 'inUse');
}

async function write(
  { tx, jurisdictionId }: Scene,
  unitId: string | null,
  unit: { name: string; telephone: string; active: boolean },
): Promise<string> {
  if (unitId === null) {
    const position = await tx.unit.count({ where: { jurisdictionId } });
    const made = await tx.unit.create({
      data: { jurisdictionId, position, ...unit },
      select: { id: true },
    });
    return made.id;
  }
  const { count } = await tx.unit.updateMany({ where: { jurisdictionId, id: unitId }, data: unit });
  if (count === 0) throw notFound();
  return unitId;
}

/** A section that cases were given to cannot go; every one that is there must still be named. */
async function addSections(
  { tx, jurisdictionId }: Scene,
  unitId: string,
  named: readonly string[],
): Promise<void> {
  const wanted = new Set(named.map((name) => name.trim()));
  const there = await tx.section.findMany({ where: { jurisdictionId, unitId }, select: { name: true } });
  if (there.some(({ name }) => !wanted.has(name))) throw invalid('sections', 'missing');
  await tx.section.createMany({
    data: [...wanted].map((name) => ({ jurisdictionId, unitId, name })),
    skipDuplicates: true,
  });
}
