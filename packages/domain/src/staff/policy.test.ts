import { describe, expect, it } from 'vitest';
import { type Actor, type StaffRole, staffRoles } from '../case/actor.ts';
import { isKeptAtDesk, mayKeepAccounts, mayKeepPlaces, mayReadAudit } from './policy.ts';

const actor = (kind: StaffRole): Actor => ({ kind, staffId: 'one', unitId: 'unit', sectionId: null });

/** By hand: each administrator's work is nobody else's. */
const work: readonly (readonly [string, (actor: Actor) => boolean, StaffRole])[] = [
  ['accounts', mayKeepAccounts, 'securityAdministrator'],
  ['units and towns', mayKeepPlaces, 'systemAdministrator'],
  ['the audit trail', mayReadAudit, 'auditAdministrator'],
];

describe.each(work)('%s', (_, may, keeper) => {
  it.each(staffRoles)('are for one role: %s', (role) => {
    expect(may(actor(role))).toBe(role === keeper);
  });
  it('are not for a citizen or a job', () => {
    expect(may({ kind: 'citizen' })).toBe(false);
    expect(may({ kind: 'system', job: 'any' })).toBe(false);
  });
});

it.each(staffRoles)('only administrators are named outside the desk: %s', (role) => {
  expect(isKeptAtDesk(role)).toBe(!role.endsWith('Administrator'));
});
