import type { ColleagueList } from '@huiyin/contract/desk/staff';
import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { actionActors } from '@huiyin/domain/case/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Active staff by unit and name, for those who say whom a case is about. Fails with `forbidden` for everybody else. */
export async function listColleagues(services: Services, actor: StaffActor): Promise<ColleagueList> {
  if (!actionActors.nameAccused.includes(actor.kind)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await tx.staffMember.findMany({
      where: { jurisdictionId, active: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, role: true, unitId: true },
    });
    const units = await tx.unit.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return rows
      .map(({ id, name, role, unitId }) => ({
        ...{ staffId: id, name, role: role as StaffRole },
        unit: names.get(unitId ?? '') ?? null,
      }))
      .sort((one, other) => (one.unit ?? '').localeCompare(other.unit ?? '', 'zh'));
  });
}
