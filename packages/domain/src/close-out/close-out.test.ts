import { describe, expect, it } from 'vitest';
import { type CloseOutCommand, type CloseOutCommandName, closeOutCommandNames } from './commands.ts';
import { type CloseOutFacts, decideCloseOut } from './decide.ts';
import { closeOutStates } from './states.ts';

const facts: CloseOutFacts = {
  measureId: 'm1',
  state: 'open',
  version: 1,
  leadUnitId: 'u1',
  participantUnitIds: [],
  evidenceBy: ['s1'],
  appliedBy: ['s2'],
  checkedBy: ['s3'],
  closedBy: 's4',
  leastNoticeDays: 7,
  dueOn: '2026-06-30',
  noticeEndsOn: '2026-12-01',
  openObjections: 0,
  isWordingChanged: true,
  dueLookBacks: ['d1'],
};
const words = '有依据';
const today = '2026-12-02';

/** Every command, filled in so that only the state can refuse it. */
const commands: Readonly<Record<CloseOutCommandName, CloseOutCommand>> = {
  setCriterion: { do: 'setCriterion', words, leadUnitId: 'u1', participantUnitIds: [] },
  setDuty: { do: 'setDuty', words, leadLeader: '', dueOn: null, internalFields: [] },
  addEvidence: { do: 'addEvidence', words, happenedOn: today },
  apply: { do: 'apply', words },
  passCheck: { do: 'passCheck', words },
  failCheck: { do: 'failCheck', words },
  openNotice: { do: 'openNotice', words, days: 7 },
  object: { do: 'object', words },
  answerObjection: { do: 'answerObjection', words, objectionId: 'o1', upheld: false },
  sendBack: { do: 'sendBack', words },
  close: { do: 'close', words },
  lookBack: { do: 'lookBack', words, drawId: 'd1', holds: true },
  flagWording: { do: 'flagWording', words },
  confirmWording: { do: 'confirmWording', words },
  reopen: { do: 'reopen', words },
};

/** The procedure a second time, by hand: states a command is allowed in and where it leads ("=" stays). Not from the table. */
const procedure: Readonly<Record<CloseOutCommandName, string>> = {
  setCriterion: 'open>criterionSet criterionSet>criterionSet reopened>criterionSet',
  setDuty: 'open= criterionSet= applied= checked= onNotice= reopened=',
  addEvidence: 'criterionSet=',
  apply: 'criterionSet>applied',
  passCheck: 'applied>checked',
  failCheck: 'applied>criterionSet',
  openNotice: 'checked>onNotice',
  object: 'onNotice=',
  answerObjection: 'criterionSet= applied= checked= onNotice=',
  sendBack: 'checked>criterionSet onNotice>criterionSet',
  close: 'onNotice>closed',
  lookBack: 'closed=',
  flagWording: 'closed=',
  confirmWording: 'closed=',
  reopen: 'closed>reopened',
};

/** An objection can no longer be raised when the notice is over; every other command is given the day after it. */
const dayOf = (name: CloseOutCommandName) => (name === 'object' ? '2026-12-01' : today);

describe.each(closeOutCommandNames)('%s', (name) => {
  it.each(closeOutStates)('in state %s does what the procedure says', (state) => {
    const line = procedure[name].split(' ').find((entry) => entry.split(/[>=]/)[0] === state);
    const to = line?.endsWith('=') ? state : line?.split('>')[1];
    const decision = decideCloseOut({ ...facts, state }, commands[name], dayOf(name));
    if (to) expect(decision).toMatchObject({ ok: true, state: to });
    else expect(decision).toEqual({ ok: false, refusal: { code: 'wrongCloseOutState', field: null } });
  });

  it('needs words that others can read', () => {
    const state = closeOutStates.find((one) => procedure[name].split(/[>=]/)[0] === one) ?? 'open';
    const command = { ...commands[name], words: ' ' };
    expect(decideCloseOut({ ...facts, state }, command, dayOf(name))).toMatchObject({
      refusal: { code: 'wordsMissing', field: 'words' },
    });
  });
});

describe('closing', () => {
  const onNotice = { ...facts, state: 'onNotice' } as const;
  const codeOf = (change: Partial<CloseOutFacts>, on = today) => {
    const decision = decideCloseOut({ ...onNotice, ...change }, commands.close, on);
    return decision.ok ? null : decision.refusal.code;
  };

  it('waits for the last day of the notice to be over', () => {
    expect(codeOf({}, '2026-12-01')).toBe('noticeRunning');
    expect(codeOf({ noticeEndsOn: null })).toBe('noticeRunning');
    expect(codeOf({})).toBeNull();
  });

  it('is blocked by one objection that nobody has answered', () => {
    expect(codeOf({ openObjections: 1 })).toBe('objectionsOpen');
  });

  it('is no answer to an objection that is upheld: the matter goes back', () => {
    const upheld = { ...commands.answerObjection, upheld: true } as CloseOutCommand;
    expect(decideCloseOut(onNotice, upheld, today)).toMatchObject({ state: 'criterionSet' });
  });
});

describe('the rules beside the table', () => {
  const at = (state: CloseOutFacts['state'], change: Partial<CloseOutFacts>, name: CloseOutCommandName) =>
    decideCloseOut({ ...facts, state, ...change }, commands[name], today);

  it('a duty is written down without a word, a deadline is not moved without one', () => {
    const silent = { ...commands.setDuty, words: '', dueOn: '2026-06-30' } as CloseOutCommand;
    expect(decideCloseOut(facts, silent, today)).toMatchObject({ ok: true });
    const first = { ...silent, dueOn: '2026-09-30' } as CloseOutCommand;
    expect(decideCloseOut({ ...facts, dueOn: null }, first, today)).toMatchObject({ ok: true });
    expect(decideCloseOut(facts, first, today)).toMatchObject({ refusal: { code: 'wordsMissing' } });
  });

  it('no application without evidence', () => {
    expect(at('criterionSet', { evidenceBy: [] }, 'apply')).toMatchObject({
      refusal: { code: 'evidenceMissing' },
    });
  });

  it('no evidence of tomorrow', () => {
    const command = { ...commands.addEvidence, happenedOn: '2026-12-03' } as CloseOutCommand;
    expect(decideCloseOut({ ...facts, state: 'criterionSet' }, command, today)).toMatchObject({
      refusal: { code: 'evidenceInFuture' },
    });
  });

  it('no notice of fewer days than the portal promises', () => {
    const command = { ...commands.openNotice, days: 6 } as CloseOutCommand;
    expect(decideCloseOut({ ...facts, state: 'checked' }, command, today)).toMatchObject({
      refusal: { code: 'noticeTooShort', field: 'days' },
    });
  });

  it('no objection after the notice', () => {
    expect(at('onNotice', {}, 'object')).toMatchObject({ refusal: { code: 'noticeEnded' } });
  });

  it('no look-back that no draw asked for', () => {
    expect(at('closed', { dueLookBacks: [] }, 'lookBack')).toMatchObject({
      refusal: { code: 'lookBackNotDue' },
    });
  });

  it('nothing to confirm where the wording is the same', () => {
    expect(at('closed', { isWordingChanged: false }, 'confirmWording')).toMatchObject({
      refusal: { code: 'wordingUnchanged' },
    });
  });
});
