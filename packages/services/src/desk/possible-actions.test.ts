import type { Actor, CaseFacts } from '@huiyin/domain/case/actor';
import { commandNames } from '@huiyin/domain/case/commands';
import { actionActors } from '@huiyin/domain/case/policy';
import { caseStates } from '@huiyin/domain/case/states';
import { someFacts } from '@huiyin/domain/case/testing/some-case';
import { transitions } from '@huiyin/domain/case/transitions';
import { describe, expect, it } from 'vitest';
import { possibleActions } from './possible-actions.ts';

const facts: CaseFacts = {
  ...someFacts,
  id: 'case',
  unitId: 'unit',
  linkCount: 1,
  draft: null,
  publication: 'none',
  answerDueOn: '2026-03-24',
  identity: { mode: 'realName', forUnit: false, askedBy: null },
};
const circumstances = { today: '2026-03-02', named: true };
const triage: Actor = { kind: 'triageOfficer', staffId: 'triage', unitId: null };
const handler: Actor = { kind: 'unitHandler', staffId: 'handler', unitId: 'unit', sectionId: null };
const reviewer: Actor = { kind: 'reviewer', staffId: 'reviewer', unitId: null };
const administrator: Actor = { kind: 'systemAdministrator', staffId: 'administrator', unitId: null };

describe('possible actions', () => {
  it.each(caseStates)('never name what neither the table nor the policy allows: %s', (state) => {
    for (const actor of [triage, handler, reviewer]) {
      const may = possibleActions(actor, { ...facts, state }, circumstances);
      for (const name of commandNames.filter((command) => may.includes(command))) {
        expect(transitions[name].from).toContain(state);
        expect(actionActors[name]).toContain(actor.kind);
      }
    }
  });

  it('leave out what was done once and can be done only once', () => {
    const may = (change: Partial<CaseFacts>, actor: Actor) =>
      possibleActions(actor, { ...facts, state: 'inProgress', ...change }, circumstances);
    expect(may({}, handler)).toContain('object');
    expect(may({ objectionRuled: true }, handler)).not.toContain('object');
    expect(may({}, triage)).toContain('askExtension');
    expect(may({ extensionCount: 1 }, triage)).not.toContain('askExtension');
  });

  it('leave out an extension asked for too late, unlinking without a link, a receipt for nobody', () => {
    const open: CaseFacts = { ...facts, state: 'inProgress' };
    expect(possibleActions(triage, open, { ...circumstances, today: '2026-03-24' })).not.toContain('extend');
    expect(possibleActions(triage, { ...open, linkCount: 0 }, circumstances)).not.toContain('unlink');
    expect(possibleActions(triage, open, { ...circumstances, named: false })).not.toContain('reissueReceipt');
  });

  it('follow the consent: nothing is proposed or published against it or twice', () => {
    const may = (change: Partial<CaseFacts>) =>
      possibleActions(reviewer, { ...facts, state: 'answered', ...change }, circumstances);
    expect(may({})).toContain('proposePublicAnswer');
    expect(may({ mayPublish: false })).not.toContain('proposePublicAnswer');
    expect(may({ publication: 'proposed' })).not.toContain('publishAnswer');
    expect(may({ publication: 'agreed' })).toContain('publishAnswer');
  });

  it('are none at all for somebody who may not see the case', () => {
    expect(possibleActions(administrator, facts, circumstances)).toEqual([]);
    expect(possibleActions({ ...handler, unitId: 'other' }, facts, circumstances)).toEqual([]);
    expect(possibleActions(triage, { ...facts, handedToDiscipline: true }, circumstances)).toEqual([]);
  });
});
