import { redactionView } from '@huiyin/contract/desk/case-commands';
import { deskCase, type SuggestionsView, suggestionsView } from '@huiyin/contract/desk/case-view';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { caseActions } from '@huiyin/domain/case/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { addNote } from '../case/add-note.ts';
import { approveReply } from '../case/approve-reply.ts';
import { askExtension } from '../case/ask-clock-change.ts';
import { extendDeadline } from '../case/decide-clock-change.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { draftReply } from '../case/draft-reply.ts';
import { handToDiscipline } from '../case/hand-to-discipline.ts';
import { joinCase } from '../case/join-case.ts';
import { signReply } from '../case/sign-reply.ts';
import { withdrawCase } from '../case/withdraw-case.ts';
import { Failure } from '../failure.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { proposeRedaction } from './propose-redaction.ts';
import { readDeskCase } from './read-desk-case.ts';
import { suggestForCase } from './suggest-for-case.ts';

const contact = { name: '丁小满', telephone: '13800000001', mail: '', address: '' };
const reply = {
  final: true,
  text: '路灯已经修好。联系人王建国，电话13900000002。',
  outcome: 'solved',
  outcomeDate: null,
  outcomeReason: null,
  surname: '徐',
  telephone: '0600-5550251',
} as const;

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let reviewer: StaffActor;
let discipline: StaffActor;
let unitId: string;
let handler: StaffActor;
let head: StaffActor;
let otherHandler: StaffActor;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer', null, '受理员甲');
  reviewer = await desk.staff('reviewer');
  discipline = await desk.staff('disciplineOfficer');
  unitId = await desk.unit('交通局');
  handler = await desk.staff('unitHandler', unitId, '经办人乙');
  head = await desk.staff('unitHead', unitId);
  otherHandler = await desk.staff('unitHandler', await desk.unit('水务局'));
});
afterAll(() => test.close());

const at = (actor: StaffActor, caseId: string) => ({ actor, caseId, version: null });
const view = async (actor: StaffActor, caseId: string) =>
  deskCase.parse(await readDeskCase(test.services, actor, caseId));
const codeOf = async (reading: Promise<unknown>) => {
  const failure = await reading.catch((error: unknown) => error);
  return failure instanceof Failure ? failure.publicError.code : failure;
};

async function dispatched(arranged: Parameters<Desk['case']>[0] = {}): Promise<string> {
  const { id } = await desk.case(arranged);
  await acceptCase(test.services, at(triage, id));
  await dispatchCase(test.services, at(triage, id), { unitId, sectionId: null, instruction: '请现场查看' });
  return id;
}

async function answered(): Promise<string> {
  const id = await dispatched({ text: '东门小学门口的路灯坏了，请打13800000001找我，我叫丁小满。', contact });
  await acknowledgeDispatch(test.services, at(handler, id));
  await draftReply(test.services, at(handler, id), {
    reply,
    points: { answered: [0], setAside: [] },
    attachmentIds: [],
  });
  await signReply(test.services, at(head, id));
  await approveReply(test.services, at(reviewer, id));
  return id;
}

describe('a case at the desk', () => {
  it('gives contact data to triage and leaves an audit entry of it, once a reading', async () => {
    const id = await dispatched({ contact });
    expect((await view(triage, id)).contact).toEqual(contact);
    const audit = { where: { subjectId: id, action: 'case.readContact' }, select: { actorId: true } };
    expect(await test.database.owner.prisma.auditEntry.findMany(audit)).toEqual([
      { actorId: triage.staffId },
    ]);
  });

  it('never gives contact data to the unit or the discipline office, in no field at all', async () => {
    const id = await dispatched({ contact });
    for (const actor of [handler, head, discipline]) {
      const seen = await view(actor, id);
      expect(seen.contact).toBeNull();
      expect(JSON.stringify(seen)).not.toContain(contact.telephone);
      expect(JSON.stringify(seen)).not.toContain(contact.name);
    }
    const audit = { where: { subjectId: id, action: 'case.readContact' } };
    expect(await test.database.owner.prisma.auditEntry.count(audit)).toBe(0);
  });

  it('leaves no audit entry where there is nothing to read', async () => {
    const { id } = await desk.case();
    expect((await view(triage, id)).contact).toEqual({ name: '', telephone: '', mail: '', address: '' });
    expect(
      await test.database.owner.prisma.auditEntry.count({
        where: { subjectId: id, action: 'case.readContact' },
      }),
    ).toBe(0);
  });

  it('is not found by another unit, by administrators, nor by anyone under an id that is no case', async () => {
    const id = await dispatched();
    const administrator = await desk.staff('systemAdministrator');
    expect(await codeOf(readDeskCase(test.services, otherHandler, id))).toBe('notFound');
    expect(await codeOf(readDeskCase(test.services, administrator, id))).toBe('notFound');
    expect(await codeOf(suggestForCase(test.services, otherHandler, id))).toBe('notFound');
    expect(await codeOf(readDeskCase(test.services, triage, crypto.randomUUID()))).toBe('notFound');
  });

  it('is not found by triage and unit once handed to the discipline office, which still reads it', async () => {
    const id = await dispatched();
    await handToDiscipline(test.services, at(triage, id), '反映干部本人问题');
    for (const actor of [triage, reviewer, handler, head])
      expect(await codeOf(readDeskCase(test.services, actor, id))).toBe('notFound');
    expect(await view(discipline, id)).toMatchObject({ caseId: id, handedToDiscipline: true });
  });

  it('tells who did each step: staff by name, the citizen and jobs as such', async () => {
    const id = await dispatched();
    await addNote(test.services, at(triage, id), '已电话核实地点');
    const { timeline, notes } = await view(handler, id);
    expect(timeline.map(({ type, actor, unit, words }) => ({ type, actor, unit, words }))).toEqual([
      { type: 'received', actor: { kind: 'citizen', name: null }, unit: null, words: null },
      { type: 'accepted', actor: { kind: 'staff', name: '受理员甲' }, unit: null, words: null },
      { type: 'dispatched', actor: { kind: 'staff', name: '受理员甲' }, unit: '交通局', words: '请现场查看' },
      { type: 'noteAdded', actor: { kind: 'staff', name: '受理员甲' }, unit: null, words: null },
    ]);
    expect(notes).toEqual([{ text: '已电话核实地点', by: '受理员甲', at: expect.any(String) }]);
  });

  it('keeps from the unit whether the citizen was pressed to withdraw', async () => {
    const id = await dispatched();
    const holder = { actor: { kind: 'receiptHolder', caseId: id }, caseId: id, version: null } as const;
    await withdrawCase(test.services, holder, { pressed: true, reason: '有人上门劝我撤回' });
    const last = async (actor: StaffActor) => (await view(actor, id)).timeline.at(-1);
    expect(await last(handler)).toMatchObject({ type: 'withdrawn', words: null, details: {} });
    expect(await last(triage)).toMatchObject({ words: '有人上门劝我撤回', details: { pressed: true } });
  });

  it('carries the texts of cases joined to it, also to the unit, but not one handed to the discipline office', async () => {
    const id = await dispatched();
    const [first, second] = [
      await desk.case({ text: '路灯不亮第二封' }),
      await desk.case({ text: '路灯不亮第三封' }),
    ];
    for (const joined of [first, second]) await joinCase(test.services, at(triage, joined.id), id);
    expect((await view(triage, first.id)).joinedInto).toMatchObject({ caseId: id });
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: second.id },
      data: { handedToDiscipline: true },
    });
    const { id: caseId, caseNumber } = first;
    const here = [{ caseId, caseNumber, text: '路灯不亮第二封', facts: [], ratings: [] }];
    expect((await view(handler, id)).joinedHere).toEqual(here);
    expect((await view(discipline, id)).joinedHere).toHaveLength(2);
  });
});

describe('the deadline', () => {
  it('is the acceptance while received, with the days left out and why', async () => {
    const arranged = {
      receivedAt: new Date('2026-09-24T02:00:00Z'),
      receivedOn: '2026-09-24',
      acceptDueOn: '2026-10-09',
    };
    const { id } = await desk.case(arranged);
    const { deadline } = await view(triage, id);
    expect(deadline).toMatchObject({
      step: 'accept',
      on: '2026-10-09',
      from: '2026-09-24',
      days: 5,
      extendedFrom: null,
    });
    expect(deadline?.skipped).toContainEqual({ on: '2026-10-01', why: '国庆节' });
    expect(deadline?.skipped).toContainEqual({ on: '2026-09-25', why: '中秋节' });
  });

  it('is the answer once accepted; extended, it still names the first date', async () => {
    const id = await dispatched();
    const before = (await view(triage, id)).deadline;
    expect(before).toMatchObject({ step: 'answer', days: 15, extendedFrom: null, overdue: false });
    await askExtension(test.services, at(handler, id), { days: 5, reason: '需要等材料' });
    expect((await view(reviewer, id)).clockChange).toMatchObject({
      change: 'extend',
      days: 5,
      reason: '需要等材料',
    });
    await extendDeadline(test.services, at(reviewer, id));
    const after = (await view(triage, id)).deadline;
    expect(after).toMatchObject({
      step: 'answer',
      days: 20,
      extendedFrom: before?.on,
      from: before?.from,
    });
    expect((after?.on ?? '') > (before?.on ?? '')).toBe(true);
  });

  it('is none once answered', async () => {
    expect((await view(triage, await answered())).deadline).toBeNull();
  });
});

describe('what an actor may do', () => {
  it('is what policy and state allow, for each role something else', async () => {
    const id = await dispatched({ contact });
    const may = async (actor: StaffActor) => (await view(actor, id)).may;
    expect(await may(handler)).toEqual([
      'acknowledge',
      'object',
      'addNote',
      'recordContact',
      'askExtension',
      'askPause',
      'declareConflict',
      'readCase',
      'readInternal',
    ]);
    expect(await may(discipline)).toEqual([
      'nameAccused',
      'declareConflict',
      'readCase',
      'readInternal',
      'readInstructions',
    ]);
    const ofTriage = await may(triage);
    expect(ofTriage).toEqual(
      expect.arrayContaining(['remind', 'askExtension', 'reissueReceipt', 'readContact']),
    );
    for (const action of ['accept', 'dispatch', 'unlink', 'signReply', 'rate'] as const)
      expect(ofTriage).not.toContain(action);
    expect(caseActions).toEqual(expect.arrayContaining(ofTriage));
  });

  it('leaves out what can be done once only and was done, and a receipt for somebody without a name', async () => {
    const id = await dispatched();
    await askExtension(test.services, at(triage, id), { days: 5, reason: '需要等材料' });
    await extendDeadline(test.services, at(reviewer, id));
    await test.database.owner.prisma.caseFile.updateMany({ where: { id }, data: { objectionRuled: true } });
    const { may } = await view(triage, id);
    expect(may).not.toContain('askExtension');
    expect(may).not.toContain('reissueReceipt');
    expect((await view(handler, id)).may).not.toContain('object');
  });

  it('lets nobody who drafted or signed review, and the reviewer propose only after an answer', async () => {
    const id = await answered();
    expect((await view(reviewer, id)).may).toContain('proposePublicAnswer');
    expect((await view(reviewer, await dispatched())).may).not.toContain('proposePublicAnswer');
  });
});

describe('the first redacted version', () => {
  it('marks and replaces personal data in question and answer and leaves the originals alone', async () => {
    const id = await answered();
    const { question, answer } = redactionView.parse(await proposeRedaction(test.services, reviewer, id));
    expect(question.original).toContain('13800000001');
    for (const { redacted } of [question, answer]) expect(redacted).not.toMatch(/1[0-9]{10}/);
    for (const { original, marks } of [question, answer]) {
      const phone = marks.find(({ kind }) => kind === 'phone');
      expect(original.slice(phone?.start, phone?.end)).toMatch(/^1[0-9]{10}$/);
    }
    expect((await view(reviewer, id)).text).toBe(question.original);
  });

  it('is for reviewers, and only once there is an approved answer', async () => {
    const id = await answered();
    expect(await codeOf(proposeRedaction(test.services, triage, id))).toBe('forbidden');
    expect(await codeOf(proposeRedaction(test.services, otherHandler, id))).toBe('notFound');
    expect(await codeOf(proposeRedaction(test.services, reviewer, await dispatched()))).toBe('notFound');
  });
});

describe('suggestions', () => {
  it('name measures with the words that matched, from what is published now', async () => {
    const { id } = await desk.case({ text: '孩子上小学没有学位，附近学校都说满了' });
    expect((await suggestForCase(test.services, triage, id)).measures).toEqual([]);
    const measures = await arrangeReport(test, [
      { title: '增加义务教育学位供给', text: '新建小学三所，新增学位三千个，缓解入学难。' },
      { title: '整治河道污染', text: '对城区河道开展清淤，关停排污口八处。' },
      { title: '改造农村道路', text: '完成农村公路养护改造二十公里。' },
      { title: '规范工程招标', text: '修订招标投标管理办法，开展专项检查。' },
      { title: '提升门诊服务', text: '县医院延长门诊时间，增设老年人窗口。' },
    ]);
    const suggestions = suggestionsView.parse(await suggestForCase(test.services, triage, id));
    expect(suggestions.measures[0]).toMatchObject({ measureId: measures[0], number: 1 });
    expect(suggestions.measures[0]?.words.join()).toContain('学位');
  });

  it('learn at once from a link that an officer confirmed, and show it only to those who may see that case', async () => {
    const [road] = await arrangeReport(test, [
      { title: '改造农村道路', text: '完成农村公路养护改造二十公里。' },
      { title: '提升门诊服务', text: '县医院延长门诊时间，增设老年人窗口。' },
    ]);
    const earlier = await desk.case({ text: '放学的时候校门口家长的车乱停，希望有护学岗' });
    const { id } = await desk.case({ text: '放学时段校门口没有护学岗，家长的车乱停' });
    const suggested = async (): Promise<SuggestionsView['measures']> =>
      suggestionsView.parse(await suggestForCase(test.services, triage, id)).measures;
    expect(await suggested()).toEqual([]);
    const { jurisdictionId } = test.services;
    await test.services.database.prisma.caseLink.create({
      data: {
        ...{ jurisdictionId, caseId: earlier.id, measureId: road ?? '', actorKind: 'triageOfficer' },
        at: new Date('2026-02-05'),
      },
    });
    const [first] = await suggested();
    expect(first).toMatchObject({ measureId: road, precedents: [{ caseId: earlier.id }] });
    await test.services.database.prisma.caseFile.updateMany({
      where: { id: earlier.id },
      data: { handedToDiscipline: true },
    });
    expect(await suggested()).toEqual([]);
  });

  it('name earlier cases that tell the same, best first, and none the actor may not see', async () => {
    const text = '城南菜市场门口每天早上堆满垃圾，臭得没法走路，请派人清理。';
    const same = await desk.case({ text, receivedAt: new Date('2026-02-01') });
    const alike = await desk.case({
      text: '菜市场门口早上垃圾堆满，臭得很，派人清理一下吧',
      receivedAt: new Date('2026-02-02'),
    });
    const handed = await desk.case({
      text,
      receivedAt: new Date('2026-02-03'),
      columns: { handedToDiscipline: true },
    });
    const { id } = await desk.case({ text, receivedAt: new Date('2026-02-04') });
    const later = await desk.case({ text, receivedAt: new Date('2026-02-05') });
    const { similar } = suggestionsView.parse(await suggestForCase(test.services, triage, id));
    expect(similar.map(({ caseId }) => caseId)).toEqual([same.id, alike.id]);
    expect(similar[0]?.likeness).toBeCloseTo(1);
    expect(similar[0]?.words).toContain('菜市场');
    const toDiscipline = (await suggestForCase(test.services, discipline, id)).similar.map(
      ({ caseId }) => caseId,
    );
    expect(toDiscipline).toContain(handed.id);
    expect(toDiscipline).not.toContain(later.id);
  });
});
