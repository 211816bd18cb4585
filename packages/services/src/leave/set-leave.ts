import type { SetLeaveInput } from '@huiyin/contract/desk/leave';
import { readLeaves } from '@huiyin/db/sql/read-leaves';
import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { leaveRefusal, type Member, maySetLeave } from '@huiyin/domain/leave/leave';
import { forbidden, invalid, notFound, refused } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * Hands a person's cases to a colleague for some days (请假交接). Nothing of a case is touched: what the colleague may do, and
 * finds in the own list, follows from the days, and ends with them. Fails with `forbidden`, `invalid` or `refused`.
 */
export async function setLeave(
  services: Services,
  actor: StaffActor,
  input: SetLeaveInput,
): Promise<{ leaveId: string }> {
  if (!maySetLeave(actor, input.staffId)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const member = await memberOf(scene, 'staffId', input.staffId);
    const deputy = await memberOf(scene, 'deputyId', input.deputyId);
    // One at a time: two leaves set at once could each miss the other.
    await tx.$queryRaw`SELECT FROM jurisdiction WHERE id = ${jurisdictionId} FOR UPDATE`;
    const others = await readLeaves(tx, { jurisdictionId, today });
    const refusal = leaveRefusal({ leave: input, member, deputy, today, others });
    if (refusal) throw refused(refusal);
    const { id: leaveId } = await tx.staffLeave.create({
      data: {
        ...{ jurisdictionId, staffId: input.staffId, deputyId: input.deputyId },
        ...{ fromOn: new Date(input.fromOn), toOn: new Date(input.toOn) },
        ...{ setBy: actor.staffId, setAt: now },
      },
      select: { id: true },
    });
    await noteAudit(scene, actor, { action: 'leave.set', subjectKind: 'staff', subjectId: input.staffId });
    return { leaveId };
  });
}

/** Calls a leave off, or ends it early: from now on nobody stands in. Fails with `notFound` for one that is over or not the actor's. */
export async function endLeave(services: Services, actor: StaffActor, leaveId: string): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const leave = (await readLeaves(tx, { jurisdictionId, today })).find((one) => one.leaveId === leaveId);
    if (!leave || !maySetLeave(actor, leave.staffId)) throw notFound();
    await tx.staffLeave.updateMany({
      where: { jurisdictionId, id: leaveId, endedOn: null },
      data: { endedBy: actor.staffId, endedOn: new Date(today) },
    });
    await noteAudit(scene, actor, { action: 'leave.end', subjectKind: 'staff', subjectId: leave.staffId });
  });
}

async function memberOf({ tx, jurisdictionId }: Scene, field: string, id: string): Promise<Member> {
  const row = await tx.staffMember.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id } },
    select: { role: true, unitId: true, active: true },
  });
  if (!row) throw invalid(field, 'unknown');
  return { staffId: id, ...row, role: row.role as StaffRole };
}
