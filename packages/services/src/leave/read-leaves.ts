import type { LeaveView } from '@huiyin/contract/desk/leave';
import { type LeaveRow, readLeaves as readRows } from '@huiyin/db/sql/read-leaves';
import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { maySetLeave, mayStandIn, rolesOnLeave } from '@huiyin/domain/leave/leave';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/** The leaves that concern the actor, those of everybody for the system administrator, and whose leave the actor may set. */
export async function readLeaves(services: Services, actor: StaffActor): Promise<LeaveView> {
  return inTransaction(services, async (scene) => {
    const { jurisdictionId, today } = scene;
    const rows = await readRows(scene.tx, { jurisdictionId, today });
    const all = await members(scene);
    return {
      leaves: rows.filter((row) => concerns(actor, row)).map((row) => leaveLine(actor, row, today)),
      members: all
        .filter(({ staffId }) => maySetLeave(actor, staffId))
        .map(({ unitId, active, ...member }) => ({
          ...member,
          deputies: all
            .filter((other) => mayStandIn({ ...member, unitId, active }, other))
            .map(({ staffId, name }) => ({ staffId, name })),
        })),
    };
  });
}

function concerns(actor: StaffActor, { staffId, deputyId }: LeaveRow): boolean {
  return maySetLeave(actor, staffId) || deputyId === actor.staffId;
}

function leaveLine(
  actor: StaffActor,
  { deputyId: _, ...row }: LeaveRow,
  today: string,
): LeaveView['leaves'][number] {
  return { ...row, lasts: row.fromOn <= today, mayEnd: maySetLeave(actor, row.staffId) };
}

async function members({ tx, jurisdictionId }: Scene) {
  const rows = await tx.staffMember.findMany({
    where: { jurisdictionId, active: true, role: { in: [...rolesOnLeave] } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, role: true, unitId: true, active: true },
  });
  const units = await tx.unit.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map(({ id, role, unitId, ...row }) => ({
    ...row,
    staffId: id,
    role: role as StaffRole,
    unitId,
    unit: unitId === null ? null : (names.get(unitId) ?? null),
  }));
}
