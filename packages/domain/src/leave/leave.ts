import type { StaffActor, StaffRole } from '../case/actor.ts';
import type { Refusal } from '../case/refusals.ts';
import type { CivilDate } from '../clock/civil-date.ts';

/** Who has cases to hand over. */
export const rolesOnLeave = [
  'triageOfficer',
  'unitHandler',
  'unitHead',
  'reviewer',
] as const satisfies readonly StaffRole[];

export type Member = {
  readonly staffId: string;
  readonly role: StaffRole;
  readonly unitId: string | null;
  readonly active: boolean;
};

/** 请假交接: from the first to the last day a colleague stands in. Both days count. */
export type Leave = {
  readonly staffId: string;
  readonly deputyId: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
};

/** Everybody sets the own leave; the system administrator sets anybody's, and reads no case by it. */
export function maySetLeave(actor: StaffActor, staffId: string): boolean {
  if (actor.kind === 'systemAdministrator') return true;
  return actor.staffId === staffId && rolesOnLeave.some((role) => role === actor.kind);
}

/** Whether `deputy` can stand in for `member`: somebody else in the same role and unit, so that no right is gained by it. */
export function mayStandIn(member: Member, deputy: Member): boolean {
  return (
    deputy.active &&
    deputy.staffId !== member.staffId &&
    deputy.role === member.role &&
    deputy.unitId === member.unitId
  );
}

type Asked = {
  readonly leave: Leave;
  readonly member: Member;
  readonly deputy: Member;
  readonly today: CivilDate;
  /** Leaves that were not called off and end today or later. */
  readonly others: readonly Leave[];
};

/**
 * Why a leave cannot be handed over like this, or null. Nobody is handed over twice at a time, or to somebody who is away. Who stands
 * in for others may go too: their cases go on to the next stand-in, of the same role and unit like all before.
 */
export function leaveRefusal({ leave, member, deputy, today, others }: Asked): Refusal | null {
  const { staffId, deputyId, fromOn, toOn } = leave;
  if (!rolesOnLeave.some((role) => role === member.role) || !member.active)
    return { code: 'noCasesToHandOver', field: 'staffId' };
  if (!mayStandIn(member, deputy)) return { code: 'deputyUnfit', field: 'deputyId' };
  if (fromOn < today) return { code: 'dueInPast', field: 'fromOn' };
  if (toOn < fromOn) return { code: 'leaveEndsEarly', field: 'toOn' };
  const then = others.filter((other) => other.fromOn <= toOn && fromOn <= other.toOn);
  if (then.some((other) => other.staffId === staffId)) return { code: 'leaveOverlaps', field: 'fromOn' };
  if (then.some((other) => other.staffId === deputyId)) return { code: 'deputyAway', field: 'deputyId' };
  return null;
}
