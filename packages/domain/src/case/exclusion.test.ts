import { describe, expect, it } from 'vitest';
import type { Actor, CaseFacts, ExclusionFacts, StaffRole } from './actor.ts';
import { staffRoles } from './actor.ts';
import { decide } from './decide.ts';
import { caseActions, isExcluded, mayAct, maySee } from './policy.ts';

const nobody: ExclusionFacts = { unitIds: [], staffIds: [], toBeNamed: false };
const facts: CaseFacts = {
  id: 'c1',
  state: 'accepted',
  version: 1,
  resumeState: null,
  unitId: 'u1',
  sectionId: null,
  participantUnitIds: ['u2'],
  dispatchedOn: null,
  handedToDiscipline: false,
  unrelatedToMeasures: false,
  linkCount: 0,
  dangerWords: [],
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
  clockChange: null,
  identity: { mode: 'confidential', forUnit: false, askedBy: 'asker' },
  excluded: nobody,
};
const without = (excluded: Partial<ExclusionFacts>): CaseFacts => ({
  ...facts,
  excluded: { ...nobody, ...excluded },
});
const staff = (kind: StaffRole, unitId = 'u1'): Actor =>
  kind === 'unitHandler' || kind === 'unitHead'
    ? { kind, staffId: 'me', unitId, sectionId: null }
    : { kind, staffId: 'me', unitId };

describe.each(staffRoles)('a %s', (role) => {
  it.each([
    ['whose unit the case is about', without({ unitIds: ['u1'] })],
    ['whom the case is about, or who declared a conflict', without({ staffIds: ['me'] })],
  ])('%s sees nothing of it and may do nothing', (_, about) => {
    expect(maySee(staff(role), about)).toBe(false);
    expect(caseActions.filter((action) => mayAct(staff(role), action, about))).toEqual([]);
  });

  it('sees as much as before of a case that is about others', () => {
    const about = without({ unitIds: ['u9'], staffIds: ['other'] });
    expect(isExcluded(staff(role), about)).toBe(false);
    expect(maySee(staff(role), about)).toBe(maySee(staff(role), facts));
  });
});

it('nobody keeps a case from its citizen or from the jobs', () => {
  const about = without({ unitIds: ['u1'], staffIds: ['c1', 'close'] });
  expect(maySee({ kind: 'receiptHolder', caseId: 'c1' }, about)).toBe(true);
  expect(maySee({ kind: 'system', job: 'close' }, about)).toBe(true);
});

describe('a dispatch', () => {
  const dispatch = (about: CaseFacts, unitId: string, participantUnitIds: string[] = []) =>
    decide(about, { do: 'dispatch', unitId, sectionId: null, instruction: '', participantUnitIds });

  it('never goes to a unit the case is about', () => {
    expect(dispatch(without({ unitIds: ['u1'] }), 'u1')).toMatchObject({
      refusal: { code: 'unitAccused', field: 'unitId' },
    });
    expect(dispatch(without({ unitIds: ['u1'] }), 'u2', ['u1'])).toMatchObject({
      refusal: { code: 'unitAccused', field: 'participantUnitIds' },
    });
    expect(dispatch(without({ unitIds: ['u1'] }), 'u2')).toMatchObject({ ok: true, state: 'dispatched' });
  });

  it('waits until somebody said who the citizen’s words mean', () => {
    expect(dispatch(without({ toBeNamed: true }), 'u2')).toMatchObject({
      refusal: { code: 'accusedToBeNamed' },
    });
  });
});

describe('naming the unit that has the case in hand', () => {
  const name = (change: Partial<CaseFacts>, unitIds: string[]) =>
    decide({ ...facts, ...change }, { do: 'nameAccused', unitIds, staffIds: ['s1'] });

  it('takes the case from it, and tells the timeline how many and not who', () => {
    expect(name({ state: 'signed' }, ['u1'])).toMatchObject({
      state: 'accepted',
      event: { type: 'accusedNamed', payload: { units: 1, persons: 1 } },
    });
    expect(name({ state: 'inProgress', reworkCount: 1 }, ['u1'])).toMatchObject({ state: 'rework' });
  });

  it('leaves it with a unit that it is not about', () => {
    expect(name({ state: 'signed' }, ['u3'])).toMatchObject({ state: 'signed' });
  });

  it('keeps where a joined case is to go back to', () => {
    expect(name({ state: 'joined', resumeState: 'rework' }, ['u1'])).toMatchObject({
      state: 'joined',
      resumeState: 'rework',
    });
  });
});

it('a declared conflict leaves its reason out of the timeline', () => {
  const decision = decide(facts, { do: 'declareConflict', reason: '当事人是我的亲属' });
  expect(decision).toMatchObject({ event: { type: 'conflictDeclared', payload: {} } });
});
