import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import { mayHold, mayLift } from './legal-hold.ts';

const staff = staffRoles.map((kind) => ({ kind, staffId: kind, unitId: 'u', sectionId: null }) as Actor);
const others: Actor[] = [
  { kind: 'citizen' },
  { kind: 'receiptHolder', caseId: 'c' },
  { kind: 'invitedChecker', invitationId: 'i' },
];

describe('a hold', () => {
  it('is set by reviewers, discipline officers and the operator, and by nobody else', () => {
    const may = [...staff, ...others, { kind: 'system', job: 'operator' } as const].filter(mayHold);
    expect(may.map(({ kind }) => kind)).toEqual(['reviewer', 'disciplineOfficer', 'system']);
  });

  it('is lifted by another of them than who set it', () => {
    const [reviewer, officer] = staff.filter(mayHold);
    if (!reviewer || !officer) throw new Error('nobody');
    expect(mayLift(reviewer, 'reviewer')).toBe(false);
    expect(mayLift(officer, 'reviewer')).toBe(true);
    expect(mayLift(reviewer, null)).toBe(true);
    for (const actor of [...staff, ...others].filter((one) => !mayHold(one)))
      expect(mayLift(actor, 'reviewer')).toBe(false);
  });
});
