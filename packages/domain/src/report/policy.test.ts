import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import { mayDismissFindings, mayKeepReports, mayKeepTopics, mayReadFindings } from './policy.ts';

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
  { kind: 'system', job: 'import' },
];

describe('reports and topics', () => {
  for (const actor of [...staff, ...others]) {
    const keeps = actor.kind === 'systemAdministrator';
    it(`are ${keeps ? '' : 'not '}kept by ${actor.kind}`, () => {
      expect(mayKeepReports(actor)).toBe(keeps);
      expect(mayKeepTopics(actor)).toBe(keeps);
    });
  }
});

describe('findings in a report', () => {
  for (const actor of [...staff, ...others]) {
    const dismisses = actor.kind === 'triageOfficer' || actor.kind === 'reviewer';
    const reads = dismisses || actor.kind === 'disciplineOfficer';
    it(`are ${dismisses ? '' : 'not '}dismissed by ${actor.kind}`, () => {
      expect(mayDismissFindings(actor)).toBe(dismisses);
      expect(mayReadFindings(actor)).toBe(reads);
    });
  }
});
