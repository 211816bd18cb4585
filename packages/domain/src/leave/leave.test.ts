import { describe, expect, it } from 'vitest';
import { type StaffActor, type StaffRole, staffRoles } from '../case/actor.ts';
import { type Leave, leaveRefusal, type Member, maySetLeave, mayStandIn } from './leave.ts';

const member = (staffId: string, change: Partial<Member> = {}): Member => ({
  ...{ staffId, role: 'unitHandler', unitId: 'roads', active: true },
  ...change,
});
const leave: Leave = { staffId: 'a', deputyId: 'b', fromOn: '2026-12-01', toOn: '2026-12-05' };
const asked = { leave, member: member('a'), deputy: member('b'), today: '2026-11-30', others: [] };

describe('who stands in', () => {
  it.each([
    ['a colleague in the same role and unit', member('b'), true],
    ['nobody for themselves', member('a'), false],
    ['nobody of another role', member('b', { role: 'unitHead' }), false],
    ['nobody of another unit', member('b', { unitId: 'water' }), false],
    ['nobody who has left', member('b', { active: false }), false],
  ])('%s', (_, deputy, may) => {
    expect(mayStandIn(member('a'), deputy)).toBe(may);
    expect(leaveRefusal({ ...asked, deputy })?.code ?? null).toBe(may ? null : 'deputyUnfit');
  });
});

describe('a leave is refused', () => {
  const other = (change: Partial<Leave>): Leave => ({ ...leave, staffId: 'x', deputyId: 'y', ...change });
  it.each([
    ['when it begins before today', { today: '2026-12-02' }, 'dueInPast'],
    ['when it ends before it begins', { leave: { ...leave, toOn: '2026-11-30' } }, 'leaveEndsEarly'],
    ['when there is one at that time', { others: [other({ staffId: 'a' })] }, 'leaveOverlaps'],
    ['to somebody who is away then', { others: [other({ staffId: 'b' })] }, 'deputyAway'],
    ['to an administrator’s account', { member: member('a', { role: 'custodian' }) }, 'noCasesToHandOver'],
  ] as const)('%s', (_, change, code) => {
    expect(leaveRefusal({ ...asked, ...change })).toMatchObject({ code });
  });

  it('not while standing in for somebody: the next stand-in has their cases too', () => {
    expect(leaveRefusal({ ...asked, others: [other({ deputyId: 'a' })] })).toBeNull();
  });

  it('not when the days only touch', () => {
    const others = [other({ staffId: 'a', fromOn: '2026-11-20', toOn: '2026-11-30' })];
    expect(leaveRefusal({ ...asked, others })).toBeNull();
  });
});

describe('who sets a leave', () => {
  const actor = (kind: StaffRole, staffId: string): StaffActor =>
    kind === 'unitHandler' || kind === 'unitHead'
      ? { kind, staffId, unitId: 'roads', sectionId: null }
      : { kind, staffId, unitId: null };

  it('everybody who has cases for themselves, and the system administrator for anybody', () => {
    const own = staffRoles.filter((role) => maySetLeave(actor(role, 'a'), 'a'));
    const others = staffRoles.filter((role) => maySetLeave(actor(role, 'b'), 'a'));
    expect(own).toEqual(['triageOfficer', 'unitHandler', 'unitHead', 'reviewer', 'systemAdministrator']);
    expect(others).toEqual(['systemAdministrator']);
  });
});
