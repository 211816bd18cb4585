import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import { mayReadTrends } from './policy.ts';

const staff = staffRoles.map((kind): Actor => {
  const person = { staffId: 'somebody', unitId: 'unit' };
  return kind === 'unitHandler' || kind === 'unitHead'
    ? { kind, ...person, sectionId: null }
    : { kind, ...person };
});
const others: Actor[] = [
  { kind: 'citizen' },
  { kind: 'receiptHolder', caseId: 'case' },
  { kind: 'invitedChecker', invitationId: 'invitation' },
  { kind: 'system', job: 'close-by-time' },
];

describe('trends', () => {
  for (const actor of [...staff, ...others]) {
    const reads = actor.kind === 'disciplineOfficer';
    it(`are ${reads ? '' : 'not '}read by ${actor.kind}`, () => {
      expect(mayReadTrends(actor)).toBe(reads);
    });
  }
});
