import type { Actor, StaffRole } from '../case/actor.ts';

/** The three administrators (三员) are named by the operator at the machine, so that none can make another. */
export const administratorRoles: readonly StaffRole[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** Accounts of staff, their roles and sessions are kept by the security administrator, who reads no case. */
export function mayKeepAccounts(actor: Actor): boolean {
  return actor.kind === 'securityAdministrator';
}

/** Whether the holder of an account of this role is invited, moved and let go at the desk. */
export function isKeptAtDesk(role: StaffRole): boolean {
  return !administratorRoles.includes(role);
}

/** Units, sections and towns are kept by the system administrator. */
export function mayKeepPlaces(actor: Actor): boolean {
  return actor.kind === 'systemAdministrator';
}

/** The audit trail is read by the audit administrator alone, and changed by nobody. */
export function mayReadAudit(actor: Actor): boolean {
  return actor.kind === 'auditAdministrator';
}

/** Roles that exist only in a unit. */
export function needsUnit(role: StaffRole): boolean {
  return role === 'unitHandler' || role === 'unitHead';
}
