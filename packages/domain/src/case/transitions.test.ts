import { describe, expect, it } from 'vitest';
import type { CaseFacts } from './actor.ts';
import { type CaseCommand, type CommandName, commandNames } from './commands.ts';
import { decide } from './decide.ts';
import { type CaseState, caseStates } from './states.ts';
import { someFacts, someReply } from './testing/some-case.ts';

const facts: CaseFacts = someFacts;
const reply = someReply;

/** Every command, filled in so that only the state can refuse it. */
const commands: Readonly<Record<CommandName, CaseCommand>> = {
  accept: { do: 'accept' },
  notAccept: { do: 'notAccept', reason: '不属于本平台范围' },
  notReaccept: { do: 'notReaccept', reason: '已办结' },
  contestRefusal: { do: 'contestRefusal', reason: '属于' },
  redirect: { do: 'redirect', channel: 'court', reason: '属于诉讼事项' },
  transfer: { do: 'transfer', authority: '市供电公司', reason: '属其管辖' },
  requestInfo: { do: 'requestInfo', question: '哪一栋楼?' },
  supplyInfo: { do: 'supplyInfo', text: '三号楼' },
  addFact: { do: 'addFact', text: '今天又停水' },
  classify: { do: 'classify', kind: 'complaint' },
  locate: { do: 'locate', townId: 't1' },
  liftDanger: { do: 'liftDanger', reason: '已到现场，没有危险' },
  link: { do: 'link', measureId: 'm1', why: '' },
  unlink: { do: 'unlink', measureId: 'm1' },
  markUnrelated: { do: 'markUnrelated', unrelated: true },
  dispatch: { do: 'dispatch', unitId: 'u1', sectionId: null, instruction: '' },
  recall: { do: 'recall', reason: '派错单位' },
  acknowledge: { do: 'acknowledge' },
  contribute: { do: 'contribute', text: '我局已更换两盏' },
  object: { do: 'object', reason: '不是我单位职责' },
  ruleOnObjection: { do: 'ruleOnObjection', upheld: true, reason: '理由成立' },
  join: { do: 'join', intoCaseId: 'c2' },
  unjoin: { do: 'unjoin', reason: '并非同一件事' },
  addNote: { do: 'addNote', text: '已电话核实' },
  recordContact: { do: 'recordContact', way: 'telephone', on: '2026-12-01', text: '已与群众沟通' },
  remind: { do: 'remind' },
  supervise: { do: 'supervise', reason: '多人反映', dueOn: '2026-12-10' },
  endSupervision: { do: 'endSupervision', result: '已修复' },
  submitForInstruction: { do: 'submitForInstruction', leader: '分管领导', text: '涉及两个单位' },
  recordInstruction: { do: 'recordInstruction', leader: '分管领导', on: '2026-12-01', text: '请抓紧办理' },
  assignHandler: { do: 'assignHandler', staffId: 's1' },
  registerAs: { do: 'registerAs', profile: 'petition', reason: '属于信访事项' },
  askExtension: { do: 'askExtension', days: 5, reason: '需现场勘察' },
  askPause: { do: 'askPause', reason: '等待检测结果' },
  extend: { do: 'extend' },
  pause: { do: 'pause' },
  refuseClockChange: { do: 'refuseClockChange', reason: '理由不充分' },
  resume: { do: 'resume' },
  draftReply: { do: 'draftReply', reply },
  signReply: { do: 'signReply' },
  recordPaperReturn: { do: 'recordPaperReturn', reply },
  approveReply: { do: 'approveReply' },
  returnReply: { do: 'returnReply', grounds: ['besideThePoint'], reason: '答非所问' },
  keepPromise: { do: 'keepPromise', promiseId: 'p1', result: '已完成' },
  recordCallBack: { do: 'recordCallBack', outcome: 'stillUnsolved', words: '仍未修好' },
  rate: { do: 'rate', solved: 'no', satisfied: 1, words: '' },
  requestRework: { do: 'requestRework', reason: '没有解决' },
  withdraw: { do: 'withdraw', pressed: false, reason: '' },
  close: { do: 'close', reason: 'citizensWord' },
  archive: { do: 'archive' },
  handToDiscipline: { do: 'handToDiscipline', reason: '涉及干部' },
  nameAccused: { do: 'nameAccused', unitIds: ['u1'], staffIds: [] },
  declareConflict: { do: 'declareConflict', reason: '当事人是我的亲属' },
  changeConsent: { do: 'changeConsent', mayPublish: false },
  proposePublicAnswer: { do: 'proposePublicAnswer', question: '问', answer: '答' },
  agreePublicAnswer: { do: 'agreePublicAnswer' },
  declinePublicAnswer: { do: 'declinePublicAnswer' },
  publishAnswer: { do: 'publishAnswer' },
  editPublicAnswer: { do: 'editPublicAnswer', question: '问', answer: '答', reason: '更正日期' },
  removePublicAnswer: { do: 'removePublicAnswer', reason: '误公开' },
  reissueReceipt: { do: 'reissueReceipt' },
  askIdentity: { do: 'askIdentity', reason: '需要核实' },
  agreeIdentity: { do: 'agreeIdentity' },
  declineIdentity: { do: 'declineIdentity', reason: '理由不足' },
};

/**
 * The life of a case written down a second time, from docs/glossary.md, by hand: command, states it is allowed in, where it
 * leads ("=" stays). It must not be generated from the table it checks.
 */
const life: Readonly<Record<CommandName, string>> = {
  accept: 'received>accepted',
  notAccept: 'received>notAccepted infoRequested>notAccepted',
  notReaccept: 'received>notReaccepted infoRequested>notReaccepted',
  contestRefusal: 'notAccepted>received',
  redirect: 'received>redirected accepted>redirected infoRequested>redirected',
  transfer: 'received>transferred accepted>transferred infoRequested>transferred',
  requestInfo: 'received>infoRequested accepted>infoRequested',
  supplyInfo: 'infoRequested>received',
  addFact:
    'received= accepted= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= rework= answered= joined=',
  classify:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  locate:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  liftDanger:
    'received= accepted= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= rework=',
  link: 'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework= closed=',
  unlink:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework= closed=',
  markUnrelated:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework= closed=',
  dispatch: 'accepted>dispatched rework>dispatched',
  recall: 'dispatched>accepted',
  acknowledge: 'dispatched>inProgress',
  contribute: 'dispatched= inProgress= drafted= signed= returned=',
  object: 'dispatched>objected inProgress>objected',
  ruleOnObjection: 'objected>accepted',
  join: 'received>joined accepted>joined rework>joined',
  unjoin: 'joined>received',
  addNote:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  recordContact:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  remind: 'dispatched= inProgress= drafted= signed= returned=',
  supervise: 'accepted= dispatched= inProgress= drafted= signed= returned= objected= rework=',
  endSupervision: caseStates.map((state) => `${state}=`).join(' '),
  submitForInstruction:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  recordInstruction: caseStates.map((state) => `${state}=`).join(' '),
  assignHandler: 'dispatched= inProgress= drafted= signed= returned=',
  registerAs:
    'received= accepted= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= rework=',
  askExtension: 'dispatched= inProgress= drafted= signed= returned=',
  askPause: 'dispatched= inProgress= drafted= signed= returned=',
  extend: 'dispatched= inProgress= drafted= signed= returned=',
  pause: 'dispatched= inProgress= drafted= signed= returned=',
  refuseClockChange: 'dispatched= inProgress= drafted= signed= returned=',
  resume:
    'received= accepted= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= rework=',
  draftReply: 'inProgress>drafted drafted>drafted returned>drafted',
  signReply: 'drafted>signed',
  recordPaperReturn: 'dispatched>signed inProgress>signed returned>signed',
  approveReply: 'signed>answered',
  returnReply: 'signed>returned',
  rate: 'answered= closed= joined=',
  keepPromise:
    'accepted= dispatched= objected= inProgress= drafted= signed= returned= answered= rework= closed= archived=',
  recordCallBack:
    'accepted= dispatched= objected= inProgress= drafted= signed= returned= answered= rework= closed= archived= joined=',
  requestRework: 'answered>rework',
  withdraw:
    'received>withdrawn accepted>withdrawn infoRequested>withdrawn dispatched>withdrawn objected>withdrawn inProgress>withdrawn drafted>withdrawn signed>withdrawn returned>withdrawn rework>withdrawn joined>withdrawn',
  close: 'answered>closed',
  archive: 'closed>archived',
  handToDiscipline:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= infoRequested= dispatched= objected= inProgress= drafted= signed= returned= answered= rework=',
  nameAccused:
    'received= accepted= notAccepted= notReaccepted= redirected= transferred= joined= infoRequested= dispatched>accepted objected>accepted inProgress>accepted drafted>accepted signed>accepted returned>accepted answered= rework= closed= archived= withdrawn=',
  declareConflict: caseStates.map((state) => `${state}=`).join(' '),
  changeConsent: caseStates.map((state) => `${state}=`).join(' '),
  proposePublicAnswer: 'answered= closed=',
  agreePublicAnswer: 'answered= closed=',
  declinePublicAnswer: 'answered= closed=',
  publishAnswer: 'answered= closed= archived=',
  editPublicAnswer: caseStates.map((state) => `${state}=`).join(' '),
  removePublicAnswer: caseStates.map((state) => `${state}=`).join(' '),
  reissueReceipt: caseStates.map((state) => `${state}=`).join(' '),
  askIdentity: caseStates.map((state) => `${state}=`).join(' '),
  agreeIdentity: caseStates.map((state) => `${state}=`).join(' '),
  declineIdentity: caseStates.map((state) => `${state}=`).join(' '),
};

const asked = (change: 'extend' | 'pause') => ({ change, days: 5, reason: '需现场勘察', askedBy: 's1' });
/** What must be true of a case beside its state for a command to be possible. */
const needs: Partial<Record<CommandName, Partial<CaseFacts>>> = {
  liftDanger: { dangerWords: ['煤气味'] },
  extend: { clockChange: asked('extend') },
  pause: { clockChange: asked('pause') },
  refuseClockChange: { clockChange: asked('pause') },
  resume: { pausedOn: '2026-12-01' },
  keepPromise: { openPromises: 1 },
  endSupervision: { supervisedUntil: '2026-12-10' },
  recordInstruction: { awaitsInstruction: true },
  recordPaperReturn: { byPaper: true },
  recordCallBack: { callBackOpen: true },
  agreeIdentity: { identity: { ...facts.identity, askedBy: 's3' } },
  declineIdentity: { identity: { ...facts.identity, askedBy: 's3' } },
};

const publicationFor: Partial<Record<CommandName, CaseFacts['publication']>> = {
  publishAnswer: 'agreed',
  editPublicAnswer: 'published',
  removePublicAnswer: 'published',
};

function expected(command: CommandName, state: CaseState): CaseState | null {
  for (const step of life[command].split(' ')) {
    if (step === `${state}=`) return state;
    const [from, to] = step.split('>');
    if (from === state && to) return caseStates.find((known) => known === to) ?? null;
  }
  return null;
}

describe.each(commandNames)('%s', (name) => {
  it.each(caseStates)('in %s goes where the life of a case says, or is refused', (state) => {
    const publication = publicationFor[name] ?? 'proposed';
    const decision = decide({ ...facts, ...needs[name], state, publication }, commands[name]);
    expect(decision.ok ? decision.state : null).toBe(expected(name, state));
  });
});

describe('where a command leads depends on more than the state', () => {
  it('sends a case back to where it stood when the citizen answers', () => {
    const decision = decide(
      { ...facts, state: 'infoRequested', resumeState: 'accepted' },
      commands.supplyInfo,
    );
    expect(decision).toMatchObject({ ok: true, state: 'accepted', resumeState: null });
  });

  it('remembers where a joined case stood', () => {
    expect(decide({ ...facts, state: 'rework' }, commands.join)).toMatchObject({
      state: 'joined',
      resumeState: 'rework',
    });
  });

  it('takes a dispatch of the second round back to where that round began', () => {
    expect(decide({ ...facts, state: 'dispatched', reworkCount: 1 }, commands.recall)).toMatchObject({
      state: 'rework',
    });
  });

  it('leaves a case with the unit when its objection is rejected', () => {
    const command = { do: 'ruleOnObjection', upheld: false, reason: '属于职责范围' } as const;
    expect(decide({ ...facts, state: 'objected' }, command)).toMatchObject({ state: 'dispatched' });
  });

  it('keeps a case in progress after an interim reply', () => {
    const draft = { ...{ draftedBy: 's1', writtenBy: ['s1'], signedBy: ['s2'] }, unitId: 'u1', final: false };
    expect(decide({ ...facts, state: 'signed', draft }, commands.approveReply)).toMatchObject({
      state: 'inProgress',
    });
  });
});

describe('what happens once only', () => {
  it.each([
    ['contestRefusal', { state: 'notAccepted', refusalContested: true }, 'contestedAlready'],
    ['object', { state: 'dispatched', objectionRuled: true }, 'objectionRuledAlready'],
    ['recall', { state: 'dispatched', objectionRuled: true }, 'objectionRuledAlready'],
    ['addFact', { state: 'joined', joinedInto: { id: 'a', state: 'closed', round: 0 } }, 'wrongState'],
    ['rate', { state: 'joined', joinedInto: { id: 'a', state: 'signed', round: 0 } }, 'wrongState'],
    ['askExtension', { state: 'inProgress', extensionCount: 1 }, 'extendedAlready'],
    ['askPause', { state: 'inProgress', pausedOn: '2026-12-01' }, 'pausedAlready'],
    ['askExtension', { state: 'inProgress', clockChange: asked('pause') }, 'clockChangeAsked'],
    ['supervise', { state: 'inProgress', supervisedUntil: '2026-12-10' }, 'supervisedAlready'],
    ['submitForInstruction', { state: 'accepted', awaitsInstruction: true }, 'instructionAwaited'],
    ['requestRework', { state: 'answered', reworkCount: 1 }, 'reworkAlready'],
    ['handToDiscipline', { state: 'accepted', handedToDiscipline: true }, 'handedAlready'],
  ] as const)('%s', (name, change, code) => {
    expect(decide({ ...facts, ...change }, commands[name])).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a clock is moved', () => {
  const inProgress = { ...facts, state: 'inProgress' } as const;
  it.each([
    ['only when somebody asked for it', 'extend', {}, 'noClockChange'],
    [
      'never by agreeing to what was not asked for',
      'pause',
      { clockChange: asked('extend') },
      'noClockChange',
    ],
    [
      'not at all where the profile has no extension',
      'askExtension',
      { clockProfile: 'hotline' },
      'noExtension',
    ],
    ['on again only if it stands still', 'resume', {}, 'notPaused'],
  ] as const)('%s', (_, name, change, code) => {
    expect(decide({ ...inProgress, ...change }, commands[name])).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it.each([
    ['feedback', 16],
    ['petition', 31],
    ['feedback', 0],
    ['feedback', 1.5],
  ] as const)('under %s not by %s days', (clockProfile, days) => {
    const command = { ...commands.askExtension, days } as CaseCommand;
    expect(decide({ ...inProgress, clockProfile }, command)).toMatchObject({
      refusal: { code: 'extensionTooLong', field: 'days' },
    });
  });

  it.each([
    ['feedback', 'working'],
    ['petition', 'calendar'],
  ] as const)('under %s says that it is asked for in %s days', (clockProfile, kind) => {
    expect(decide({ ...inProgress, clockProfile }, commands.askExtension)).toMatchObject({
      event: { type: 'extensionAsked', payload: { days: 5, kind, reason: '需现场勘察' } },
    });
  });

  it('with the reason it was asked for, for the citizen to read', () => {
    const decision = decide({ ...inProgress, clockChange: asked('extend') }, commands.extend);
    expect(decision).toMatchObject({
      event: { type: 'extended', payload: { days: 5, kind: 'working', reason: '需现场勘察' } },
    });
  });
});

describe('what needs something to be there first', () => {
  it.each([
    ['liftDanger', { state: 'accepted' }, 'notInDanger'],
    ['keepPromise', { state: 'answered' }, 'noPromise'],
    ['recordCallBack', { state: 'answered' }, 'noCallBack'],
    ['endSupervision', { state: 'answered' }, 'notSupervised'],
    ['recordInstruction', { state: 'answered' }, 'noInstructionAwaited'],
    ['recordPaperReturn', { state: 'dispatched' }, 'unitHasAccounts'],
    ['editPublicAnswer', { state: 'closed', publication: 'removed' }, 'notPublished'],
  ] as const)('%s', (name, change, code) => {
    expect(decide({ ...facts, ...change }, commands[name])).toMatchObject({ ok: false, refusal: { code } });
  });

  it('a contact with the citizen changes neither state nor outcome', () => {
    expect(decide({ ...facts, state: 'inProgress' }, commands.recordContact)).toMatchObject({
      state: 'inProgress',
      event: { type: 'contactRecorded', payload: { way: 'telephone', on: '2026-12-01' } },
    });
  });

  it.each([
    ['endSupervision', { result: ' ' }, 'result'],
    ['submitForInstruction', { leader: '' }, 'leader'],
    ['recordContact', { text: '' }, 'text'],
  ] as const)('%s needs its words', (name, change, field) => {
    const command = { ...commands[name], ...change } as CaseCommand;
    expect(decide({ ...facts, ...needs[name], state: 'inProgress' }, command)).toMatchObject({
      ok: false,
      refusal: { field },
    });
  });

  it('a reply is sent back on named grounds only', () => {
    const command = { do: 'returnReply', grounds: [], reason: '重写' } as const;
    expect(decide({ ...facts, state: 'signed' }, command)).toMatchObject({
      refusal: { code: 'groundsMissing' },
    });
  });

  it('the unit that answers does not take part beside itself', () => {
    const command = { ...commands.dispatch, participantUnitIds: ['u1'] } as CaseCommand;
    expect(decide({ ...facts, state: 'accepted' }, command)).toMatchObject({
      refusal: { code: 'participantIsLead' },
    });
  });
});
