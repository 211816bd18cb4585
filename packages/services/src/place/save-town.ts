import type { SaveTownInput } from '@huiyin/contract/desk/places';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepPlaces } from '@huiyin/domain/staff/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * Keeps a town with its villages, new or changed. Fails with `forbidden` for all but the system administrator, `notFound` for
 * a town that is not there, `invalid` for a name that is taken.
 */
export async function saveTown(
  services: Services,
  actor: StaffActor,
  input: SaveTownInput,
): Promise<{ townId: string }> {
  if (!mayKeepPlaces(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const name = input.name.trim();
    const namesake = await tx.town.findFirst({ where: { jurisdictionId, name }, select: { id: true } });
    if (namesake && namesake.id !== input.townId) throw invalid('name', 'taken');
    const villages = [...new Set(input.villages.map((village) => village.trim()))];
    const townId = await write(scene, input.townId, { name, villages });
    await bumpDataVersion(scene);
    await noteAudit(scene, actor, { action: 'town.save', subjectKind: 'town', subjectId: townId });
    return { townId };
  });
}

async function write(
  { tx, jurisdictionId }: Scene,
  townId: string | null,
  town: { name: string; villages: string[] },
): Promise<string> {
  if (townId === null) {
    const position = await tx.town.count({ where: { jurisdictionId } });
    const made = await tx.town.create({ data: { jurisdictionId, position, ...town }, select: { id: true } });
    return made.id;
  }
  const { count } = await tx.town.updateMany({ where: { jurisdictionId, id: townId }, data: town });
  if (count === 0) throw notFound();
  return townId;
}
