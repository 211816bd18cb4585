import type { PlacesView } from '@huiyin/contract/desk/places';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepPlaces } from '@huiyin/domain/staff/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Units with their sections, those out of use as well, and towns. `forbidden` for all but the system administrator. */
export async function listPlaces(services: Services, actor: StaffActor): Promise<PlacesView> {
  if (!mayKeepPlaces(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const orderBy = [{ position: 'asc' as const }, { name: 'asc' as const }];
    const units = await tx.unit.findMany({
      where: { jurisdictionId },
      orderBy: [{ active: 'desc' }, ...orderBy],
      select: { id: true, name: true, telephone: true, active: true },
    });
    const sections = await tx.section.findMany({
      where: { jurisdictionId },
      orderBy: { name: 'asc' },
      select: { unitId: true, name: true },
    });
    const towns = await tx.town.findMany({
      where: { jurisdictionId },
      orderBy,
      select: { id: true, name: true, villages: true },
    });
    return {
      units: units.map(({ id, ...unit }) => ({
        ...{ unitId: id, ...unit },
        sections: sections.filter(({ unitId }) => unitId === id).map(({ name }) => name),
      })),
      towns: towns.map(({ id, ...town }) => ({ townId: id, ...town })),
    };
  });
}
