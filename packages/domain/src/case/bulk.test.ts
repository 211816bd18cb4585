import { describe, expect, it } from 'vitest';
import type { Actor, CaseFacts } from './actor.ts';
import { type BulkCommand, type BulkSubject, bulkNames, planBulk, walk } from './bulk.ts';
import { decide } from './decide.ts';
import { mayAct } from './policy.ts';
import { caseStates } from './states.ts';

const facts: CaseFacts = {
  id: 'c1',
  state: 'received',
  version: 1,
  resumeState: null,
  unitId: null,
  sectionId: null,
  participantUnitIds: [],
  dispatchedOn: null,
  handedToDiscipline: false,
  unrelatedToMeasures: false,
  linkCount: 0,
  objectionRuled: false,
  refusalContested: false,
  reworkCount: 0,
  extensionCount: 0,
  ratedRound: -1,
  formerHandlers: [],
  draft: null,
  publication: 'none',
  mayPublish: true,
  clockProfile: 'feedback',
  answerDueOn: null,
  firstAnswerDueOn: null,
  pausedOn: null,
  callBackOpen: false,
  supervisedUntil: null,
  awaitsInstruction: false,
  joinedInto: null,
  handlers: [],
  byPaper: false,
  openPromises: 0,
  dangerWords: [],
  clockChange: null,
  identity: { mode: 'anonymous', forUnit: false, askedBy: null },
  excluded: { unitIds: [], staffIds: [], toBeNamed: false },
};
const subject = (change: Partial<CaseFacts> = {}, more: Partial<BulkSubject> = {}): BulkSubject => ({
  facts: { ...facts, ...change },
  kind: null,
  measureIds: [],
  ...more,
});
const triage: Actor = { kind: 'triageOfficer', staffId: 's1', unitId: null };
const handler: Actor = { kind: 'unitHandler', staffId: 's2', unitId: 'u1', sectionId: null };

const commands: Readonly<Record<(typeof bulkNames)[number], BulkCommand>> = {
  accept: { do: 'accept' },
  link: { do: 'link', measureId: 'm1', why: '' },
  markUnrelated: { do: 'markUnrelated', unrelated: true },
  classify: { do: 'classify', kind: 'complaint' },
  dispatch: { do: 'dispatch', unitId: 'u1', sectionId: null, instruction: '' },
  join: { do: 'join', intoCaseId: 'c2' },
  addNote: { do: 'addNote', text: '已电话核实' },
};

describe.each(bulkNames)('%s on many cases', (name) => {
  it.each(caseStates)('in %s plans exactly what is decided and allowed for one case', (state) => {
    const accepts = name === 'dispatch' && state === 'received';
    for (const actor of [triage, handler]) {
      const of = subject({ state, unitId: 'u1' });
      const plan = planBulk(actor, of, commands[name]);
      if (plan.will === 'stay') {
        expect([name, state]).toEqual(['accept', 'accepted']);
        continue;
      }
      const allowed = mayAct(actor, accepts ? 'accept' : name, of.facts);
      const decided = decide(accepts ? { ...of.facts, state: 'accepted' } : of.facts, commands[name]);
      expect(plan.will === 'change').toBe(allowed && decided.ok);
      if (plan.will === 'change' && decided.ok) expect(plan.to).toBe(decided.state);
      if (plan.will === 'fail' && allowed && !decided.ok) expect(plan.refusal).toEqual(decided.refusal);
    }
  });
});

describe('a plan', () => {
  it('accepts a received case before it dispatches it, and says that the acceptance stays', () => {
    const plan = planBulk(triage, subject(), commands.dispatch);
    expect(plan).toMatchObject({ will: 'change', to: 'dispatched', undoReach: 'partly' });
    expect(plan.will === 'change' && plan.steps.map((step) => step.do)).toEqual(['accept', 'dispatch']);
  });

  it.each([
    ['accept', subject({ state: 'accepted' })],
    ['link', subject({}, { measureIds: ['m1'] })],
    ['classify', subject({}, { kind: 'complaint' })],
    ['markUnrelated', subject({ unrelatedToMeasures: true })],
  ] as const)('leaves alone what is so already: %s', (name, of) => {
    expect(planBulk(triage, of, commands[name])).toEqual({ will: 'stay', why: 'already' });
  });

  it('never joins a case to itself', () => {
    const command = { do: 'join', intoCaseId: 'c1' } as const;
    expect(planBulk(triage, subject(), command)).toEqual({ will: 'stay', why: 'target' });
  });

  it('knows no case that the actor may not see', () => {
    const hidden = subject({ handedToDiscipline: true });
    for (const name of bulkNames)
      expect(planBulk(triage, hidden, commands[name])).toEqual({ will: 'fail', refusal: null });
  });
});

describe('what takes a plan back', () => {
  it.each([
    ['link', subject({ unrelatedToMeasures: true }), ['unlink', 'markUnrelated']],
    ['markUnrelated', subject({}, { measureIds: ['m1', 'm2'] }), ['markUnrelated', 'link', 'link']],
    ['classify', subject({}, { kind: 'question' }), ['classify']],
    ['dispatch', subject({ state: 'accepted' }), ['recall']],
    ['join', subject(), ['unjoin']],
    ['accept', subject(), []],
    ['addNote', subject(), []],
  ] as const)('%s', (name, of, steps) => {
    const plan = planBulk(triage, of, commands[name]);
    expect(plan.will === 'change' && plan.undo.map((step) => step.do)).toEqual(steps);
    expect(plan.will === 'change' && plan.undoReach).toBe(steps.length === 0 ? 'none' : 'whole');
  });

  it('is refused once the unit has signed for the case', () => {
    const signed = { ...facts, state: 'inProgress', unitId: 'u1' } as const;
    expect(walk(triage, signed, [{ do: 'recall', reason: '派错' }])).toMatchObject({
      ok: false,
      refusal: { code: 'wrongState' },
    });
  });
});
