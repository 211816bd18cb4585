import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind, CaseFacts } from './actor.ts';
import { type CaseAction, caseActions, mayAct, mayRegister, maySee } from './policy.ts';
import { someFacts } from './testing/some-case.ts';

const facts: CaseFacts = {
  ...someFacts,
  state: 'signed',
  unitId: 'own',
  formerHandlers: ['former'],
  draft: {
    ...{ draftedBy: 'drafter', writtenBy: ['replaced', 'drafter'] },
    ...{ signedBy: ['formerHead', 'head'], unitId: 'own', final: true },
  },
  publication: 'none',
  answerDueOn: null,
  participantUnitIds: ['helper'],
  identity: { mode: 'realName', forUnit: true, askedBy: 'discipline' },
};

const actors: Readonly<Record<ActorKind, Actor>> = {
  citizen: { kind: 'citizen' },
  receiptHolder: { kind: 'receiptHolder', caseId: 'c1' },
  invitedChecker: { kind: 'invitedChecker', invitationId: 'i1' },
  triageOfficer: { kind: 'triageOfficer', staffId: 'triage', unitId: null },
  unitHandler: { kind: 'unitHandler', staffId: 'handler', unitId: 'own', sectionId: null },
  unitHead: { kind: 'unitHead', staffId: 'otherHead', unitId: 'own', sectionId: null },
  reviewer: { kind: 'reviewer', staffId: 'reviewer', unitId: null },
  disciplineOfficer: { kind: 'disciplineOfficer', staffId: 'discipline', unitId: null },
  custodian: { kind: 'custodian', staffId: 'custodian', unitId: null },
  systemAdministrator: { kind: 'systemAdministrator', staffId: 'system', unitId: null },
  securityAdministrator: { kind: 'securityAdministrator', staffId: 'security', unitId: null },
  auditAdministrator: { kind: 'auditAdministrator', staffId: 'audit', unitId: null },
  system: { kind: 'system', job: 'close' },
};
const actorKinds = Object.keys(actors) as ActorKind[];

/** Who may do what, written down a second time by hand: T triage, H unit handler, U unit head, V reviewer, D discipline, C custodian, R receipt, S job. */
const rights: Readonly<Record<CaseAction, string>> = {
  readCase: 'THUVDRS',
  readContact: 'THUVR',
  readLetter: 'TVR',
  readInternal: 'THUVD',
  readInstructions: 'TVD',
  accept: 'T',
  notAccept: 'T',
  notReaccept: 'T',
  contestRefusal: 'R',
  redirect: 'T',
  transfer: 'T',
  requestInfo: 'T',
  supplyInfo: 'TR',
  addFact: 'TR',
  classify: 'T',
  locate: 'T',
  liftDanger: 'T',
  link: 'T',
  unlink: 'T',
  markUnrelated: 'T',
  dispatch: 'T',
  recall: 'T',
  acknowledge: 'HU',
  contribute: '',
  object: 'HU',
  ruleOnObjection: 'T',
  join: 'TS',
  unjoin: 'TS',
  addNote: 'THUV',
  recordContact: 'THUV',
  remind: 'T',
  supervise: 'TV',
  endSupervision: 'TV',
  submitForInstruction: 'TV',
  recordInstruction: 'TV',
  assignHandler: 'U',
  registerAs: 'T',
  askExtension: 'THU',
  askPause: 'THU',
  extend: 'V',
  pause: 'V',
  refuseClockChange: 'V',
  resume: 'THUV',
  draftReply: 'H',
  signReply: 'U',
  recordPaperReturn: 'T',
  approveReply: 'V',
  returnReply: 'V',
  keepPromise: 'HU',
  recordCallBack: 'T',
  rate: 'R',
  requestRework: 'R',
  withdraw: 'R',
  close: 'RS',
  archive: 'S',
  handToDiscipline: 'T',
  nameAccused: 'TD',
  declareConflict: 'THUVD',
  changeConsent: 'R',
  proposePublicAnswer: 'V',
  agreePublicAnswer: 'R',
  declinePublicAnswer: 'R',
  publishAnswer: 'V',
  editPublicAnswer: 'V',
  removePublicAnswer: 'V',
  reissueReceipt: 'T',
  askIdentity: 'D',
  agreeIdentity: 'C',
  declineIdentity: 'C',
};
const letters: Partial<Record<ActorKind, string>> = {
  triageOfficer: 'T',
  unitHandler: 'H',
  unitHead: 'U',
  reviewer: 'V',
  disciplineOfficer: 'D',
  custodian: 'C',
  receiptHolder: 'R',
  system: 'S',
};

describe.each(caseActions)('%s', (action) => {
  it.each(actorKinds)('by %s is allowed exactly where the list of rights says so', (kind) => {
    const letter = letters[kind];
    expect(mayAct(actors[kind], action, facts)).toBe(letter !== undefined && rights[action].includes(letter));
  });
});

describe('who sees a case at all', () => {
  it.each([
    ['another unit', { ...actors.unitHandler, unitId: 'other' }, false],
    ['its own unit', actors.unitHandler, true],
    ['another citizen’s receipt', { kind: 'receiptHolder', caseId: 'c2' }, false],
    ['the system administrator', actors.systemAdministrator, false],
    ['the audit administrator', actors.auditAdministrator, false],
  ] as const)('%s', (_, actor, sees) => expect(maySee(actor as Actor, facts)).toBe(sees));

  it.each(['triageOfficer', 'reviewer', 'unitHandler', 'unitHead'] as const)(
    'hides a case handed to the discipline office from %s at once',
    (kind) => expect(maySee(actors[kind], { ...facts, handedToDiscipline: true })).toBe(false),
  );

  it('shows it to the discipline officer and to the citizen', () => {
    const handed = { ...facts, handedToDiscipline: true };
    expect(maySee(actors.disciplineOfficer, handed)).toBe(true);
    expect(maySee(actors.receiptHolder, handed)).toBe(true);
  });
});

describe('a unit that takes part', () => {
  const helper: Actor = { kind: 'unitHandler', staffId: 'helper', unitId: 'helper', sectionId: null };

  it('sees the case, contributes and notes, and does nothing else', () => {
    const may = caseActions.filter((action) => mayAct(helper, action, facts));
    expect([...may].sort()).toEqual(['addNote', 'contribute', 'declareConflict', 'readCase', 'readInternal']);
  });

  it('no longer does once the discipline office has it', () => {
    expect(maySee(helper, { ...facts, handedToDiscipline: true })).toBe(false);
  });
});

describe('who learns a name', () => {
  const withIdentity = (identity: Partial<CaseFacts['identity']>) => ({
    ...facts,
    identity: { ...facts.identity, ...identity },
  });
  it.each(['unitHandler', 'unitHead'] as const)('%s only with the citizen’s consent', (kind) =>
    expect(mayAct(actors[kind], 'readContact', withIdentity({ forUnit: false }))).toBe(false),
  );

  it('a custodian has nothing to agree to while nobody asks, and never agrees to an own question', () => {
    expect(mayAct(actors.custodian, 'agreeIdentity', withIdentity({ askedBy: null }))).toBe(false);
    expect(mayAct(actors.custodian, 'agreeIdentity', withIdentity({ askedBy: 'custodian' }))).toBe(false);
    expect(maySee(actors.custodian, facts)).toBe(false);
  });
});

describe('who handles a case in its unit', () => {
  it.each([
    ['anybody while nobody in particular does', [], true],
    ['the one who signed for it', ['handler'], true],
    ['a colleague who stands in', ['absent', 'handler'], true],
    ['no other colleague', ['absent'], false],
  ] as const)('%s drafts', (_, handlers, may) =>
    expect(mayAct(actors.unitHandler, 'draftReply', { ...facts, handlers })).toBe(may),
  );

  it('is nobody’s in particular once the handler is excluded from it', () => {
    const excluded = { unitIds: [], staffIds: ['absent'], toBeNamed: false };
    expect(mayAct(actors.unitHandler, 'draftReply', { ...facts, handlers: ['absent'], excluded })).toBe(true);
  });
});

describe('nobody judges their own work', () => {
  const reviewer = (staffId: string, unitId: string | null): Actor => ({ kind: 'reviewer', staffId, unitId });
  it.each([
    ['the drafter', reviewer('drafter', null)],
    ['the signer', reviewer('head', null)],
    ['the drafter of a draft that was replaced', reviewer('replaced', null)],
    ['the signer of a reply that was returned', reviewer('formerHead', null)],
    ['somebody of the same unit', reviewer('reviewer', 'own')],
    ['the reviewer of the first round', reviewer('former', null)],
  ])('%s does not approve', (_, actor) => expect(mayAct(actor, 'approveReply', facts)).toBe(false));

  it('who asked for an extension or a pause does not decide on it', () => {
    const clockChange = { change: 'extend', days: 5, reason: '需勘察', askedBy: 'reviewer' } as const;
    for (const action of ['extend', 'pause', 'refuseClockChange'] as const)
      expect(mayAct(actors.reviewer, action, { ...facts, clockChange })).toBe(false);
  });

  it.each(['drafter', 'replaced'])('a head who drafted does not sign: %s', (staffId) => {
    const head: Actor = { kind: 'unitHead', staffId, unitId: 'own', sectionId: null };
    expect(mayAct(head, 'signReply', facts)).toBe(false);
  });

  it('a head whose signed reply was returned signs the next', () => {
    const head: Actor = { kind: 'unitHead', staffId: 'formerHead', unitId: 'own', sectionId: null };
    expect(mayAct(head, 'signReply', facts)).toBe(true);
  });

  it('the drafter of the first answer does not draft the second', () => {
    const former: Actor = { kind: 'unitHandler', staffId: 'former', unitId: 'own', sectionId: null };
    expect(mayAct(former, 'draftReply', facts)).toBe(false);
  });
});

it('only triage writes a case down for somebody else', () => {
  expect(actorKinds.filter((kind) => mayRegister(actors[kind]))).toEqual(['triageOfficer']);
});
