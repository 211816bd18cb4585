import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '../case/actor.ts';
import type { CloseOutFacts } from './decide.ts';
import {
  type CloseOutAction,
  closeOutActions,
  mayCloseOut,
  mayDrawLookBack,
  mayFinishTask,
  mayImportDuties,
  maySeeMeasureFile,
  maySetTask,
} from './policy.ts';

const facts: CloseOutFacts = {
  measureId: 'm1',
  state: 'onNotice',
  version: 1,
  leadUnitId: 'lead',
  participantUnitIds: ['helps'],
  evidenceBy: ['gave'],
  appliedBy: ['appliedEarlier', 'applied'],
  checkedBy: ['checkedEarlier', 'checked'],
  closedBy: 'closed',
  leastNoticeDays: 7,
  dueOn: null,
  noticeEndsOn: null,
  openObjections: 0,
  isWordingChanged: false,
  dueLookBacks: [],
};
const office = (kind: 'triageOfficer' | 'reviewer' | 'disciplineOfficer', unitId: string | null = null) =>
  ({ kind, staffId: kind, unitId }) as const;
const ofUnit = (kind: 'unitHandler' | 'unitHead', unitId = 'lead') =>
  ({ kind, staffId: kind, unitId, sectionId: null }) as const;
const actors: Readonly<Record<ActorKind, Actor>> = {
  citizen: { kind: 'citizen' },
  receiptHolder: { kind: 'receiptHolder', caseId: 'c1' },
  invitedChecker: { kind: 'invitedChecker', invitationId: 'i1' },
  triageOfficer: office('triageOfficer'),
  reviewer: office('reviewer'),
  disciplineOfficer: office('disciplineOfficer'),
  unitHandler: ofUnit('unitHandler'),
  unitHead: ofUnit('unitHead'),
  custodian: { kind: 'custodian', staffId: 'custodian', unitId: null },
  systemAdministrator: { kind: 'systemAdministrator', staffId: 'sa', unitId: null },
  securityAdministrator: { kind: 'securityAdministrator', staffId: 'se', unitId: null },
  auditAdministrator: { kind: 'auditAdministrator', staffId: 'aa', unitId: null },
  system: { kind: 'system', job: 'publish' },
};
const actorKinds = Object.keys(actors) as ActorKind[];

const letters: Partial<Record<ActorKind, string>> = {
  citizen: 'C',
  triageOfficer: 'T',
  reviewer: 'V',
  disciplineOfficer: 'D',
  unitHandler: 'H',
  unitHead: 'U',
  system: 'S',
};

/** Who may do what, a second time and by hand. */
const rights: Readonly<Record<CloseOutAction, string>> = {
  readMeasureFile: 'TVDHU',
  setCriterion: 'T',
  setDuty: 'T',
  addRecord: 'THU',
  addEvidence: 'THU',
  apply: 'TU',
  passCheck: 'VD',
  failCheck: 'VD',
  openNotice: 'TV',
  object: 'C',
  answerObjection: 'TV',
  sendBack: 'V',
  close: 'V',
  lookBack: 'VD',
  flagWording: 'S',
  confirmWording: 'V',
  reopen: 'VD',
};

describe.each(closeOutActions)('%s', (action) => {
  it.each(actorKinds)('by %s is allowed exactly where the list of rights says so', (kind) => {
    const letter = letters[kind];
    expect(mayCloseOut(actors[kind], action, facts)).toBe(
      letter !== undefined && rights[action].includes(letter),
    );
  });
});

describe('nobody judges their own work', () => {
  const judging = [
    'passCheck',
    'failCheck',
    'openNotice',
    'answerObjection',
    'sendBack',
    'close',
    'lookBack',
    'confirmWording',
    'reopen',
  ] as const;
  it.each(judging)('%s is not for an officer of the unit that leads or takes part', (action) => {
    for (const unitId of ['lead', 'helps'])
      for (const kind of ['triageOfficer', 'reviewer', 'disciplineOfficer'] as const)
        expect(mayCloseOut(office(kind, unitId), action, facts)).toBe(false);
  });

  it.each([
    ['who applied', 'applied', ['passCheck', 'failCheck', 'close', 'lookBack']],
    [
      'who applied before it was sent back',
      'appliedEarlier',
      ['passCheck', 'failCheck', 'close', 'lookBack'],
    ],
    ['who gave evidence', 'gave', ['passCheck', 'failCheck', 'close', 'lookBack']],
    ['who checked', 'checked', ['close', 'lookBack']],
    ['who checked before it was sent back', 'checkedEarlier', ['close', 'lookBack']],
    ['who decided', 'closed', ['lookBack']],
  ] as const)('%s leaves the next judgement to others', (_, staffId, actions) => {
    const reviewer: Actor = { kind: 'reviewer', staffId, unitId: null };
    for (const action of actions) expect(mayCloseOut(reviewer, action, facts)).toBe(false);
  });
});

describe('a unit', () => {
  it('that only takes part reads and gives evidence', () => {
    const may = closeOutActions.filter((action) => mayCloseOut(ofUnit('unitHead', 'helps'), action, facts));
    expect([...may].sort()).toEqual(['addEvidence', 'addRecord', 'readMeasureFile']);
  });

  it('that has no part in it sees nothing', () => {
    const other = ofUnit('unitHead', 'other');
    expect(maySeeMeasureFile(other, facts)).toBe(false);
    expect(closeOutActions.some((action) => mayCloseOut(other, action, facts))).toBe(false);
    expect(maySeeMeasureFile(ofUnit('unitHead'), facts)).toBe(true);
  });
});

it('the draw of a look-back is made by those who go and look', () => {
  expect(actorKinds.filter((kind) => mayDrawLookBack(actors[kind]))).toEqual([
    'reviewer',
    'disciplineOfficer',
  ]);
});

it('tasks of a meeting are set by the office and reported done by it or by the unit that has them', () => {
  expect(actorKinds.filter((kind) => maySetTask(actors[kind]))).toEqual(['triageOfficer', 'reviewer']);
  expect(actorKinds.filter((kind) => mayFinishTask(actors[kind], 'lead'))).toEqual([
    'triageOfficer',
    'reviewer',
    'unitHandler',
    'unitHead',
  ]);
  expect(mayFinishTask(ofUnit('unitHead', 'other'), 'lead')).toBe(false);
});

it('a duty list is taken in by those who set duties', () => {
  expect(actorKinds.filter((kind) => mayImportDuties(actors[kind]))).toEqual(['triageOfficer']);
});
