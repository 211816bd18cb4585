import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueue } from '../desk/count-queue.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { raiseOverdue } from '../jobs/raise-overdue.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { acknowledgeDispatch } from './acknowledge-dispatch.ts';
import { addFact } from './add-fact.ts';
import { dispatchCase } from './dispatch-case.ts';
import { liftDanger } from './lift-danger.ts';
import { recordContact } from './record-contact.ts';
import { recordInstruction, submitForInstruction } from './submit-for-instruction.ts';
import { endSupervision, superviseCase } from './supervise-case.ts';

let test: TestServices;
let desk: Desk;
let unitId: string;
let triage: StaffActor;
let handler: StaffActor;
let reviewer: StaffActor;
let discipline: StaffActor;
let caseId: string;

const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const today = '2026-03-04';
const by = (actor: Actor) => ({ actor, caseId, version: null });
const refusal = (code: string) => ({ publicError: { code: 'refused', refusal: code } });
const failsWith = (code: string) => ({ publicError: { code } });
const raised = async () =>
  (await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } })).raised;
const view = (actor: Actor, day = today) => readDeskCase(on(day), actor, caseId);

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  unitId = await desk.unit('水务局');
  triage = await desk.staff('triageOfficer', null, '受理员甲');
  handler = await desk.staff('unitHandler', unitId, '经办人乙');
  reviewer = await desk.staff('reviewer', null, '审核员丙');
  discipline = await desk.staff('disciplineOfficer');
});
afterAll(() => test.close());
beforeEach(async () => {
  const receivedAt = new Date('2026-03-02T04:00:00Z');
  caseId = (await desk.case({ receivedAt, receivedOn: '2026-03-02', acceptDueOn: '2026-03-09' })).id;
  await acceptCase(on('2026-03-03'), by(triage));
  await dispatchCase(on('2026-03-03'), by(triage), { unitId, sectionId: null, instruction: '' });
  await acknowledgeDispatch(on('2026-03-03'), by(handler));
});

describe('督办', () => {
  const supervise = (actor: StaffActor = triage) =>
    superviseCase(on(today), by(actor), { reason: '多人反映', dueOn: '2026-03-10' });

  it('puts the case above what is late in the unit’s list, until it ends with a result', async () => {
    const late = await desk.case({
      columns: { state: 'dispatched', unitId, answerDueOn: new Date('2026-03-03') },
    });
    await raiseOverdue(on(today));
    await supervise();
    const list = (await readQueue(on(today), handler, { filter: everyCase, after: null, limit: 100 })).rows;
    expect(list.slice(0, 2).map((row) => row.caseId)).toEqual([caseId, late.id]);
    expect(list[0]).toMatchObject({ supervisedUntil: '2026-03-10' });
    const only = { ...everyCase, supervised: true };
    expect((await countQueue(on(today), handler, everyCase)).supervised).toBe(1);
    expect((await countQueue(on(today), handler, only)).total).toBe(1);
    expect((await view(handler, '2026-03-11')).supervisions).toMatchObject([
      { reason: '多人反映', dueOn: '2026-03-10', by: '受理员甲', overdue: true, result: null },
    ]);
    await endSupervision(on('2026-03-12'), by(reviewer), '现场核实已通水。');
    expect((await view(handler)).supervisions).toMatchObject([
      { result: '现场核实已通水。', endedBy: '审核员丙', endedOn: '2026-03-12', overdue: false },
    ]);
    expect(await raised()).toBe(0);
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: late.id },
      data: { state: 'closed' },
    });
  });

  it('stands below danger to life and comes back when that is lifted', async () => {
    await supervise();
    await addFact(on(today), by(triage), '家里有煤气味，老人头晕。');
    expect(await raised()).toBe(3);
    await liftDanger(on(today), by(triage), '燃气公司已到场');
    expect(await raised()).toBe(2);
  });

  it('is set once, by the office, for a day to come, and never by the unit', async () => {
    await expect(supervise(handler)).rejects.toMatchObject(failsWith('forbidden'));
    const past = superviseCase(on(today), by(triage), { reason: '多人反映', dueOn: '2026-03-03' });
    await expect(past).rejects.toMatchObject(refusal('dueInPast'));
    await expect(endSupervision(on(today), by(triage), '无')).rejects.toMatchObject(refusal('notSupervised'));
    await supervise();
    await expect(supervise()).rejects.toMatchObject(refusal('supervisedAlready'));
    await expect(endSupervision(on(today), by(handler), '完成')).rejects.toMatchObject(
      failsWith('forbidden'),
    );
  });

  it('is found among the own cases of the officer who set it', async () => {
    await supervise();
    const own = async (actor: StaffActor) => {
      const filter = { ...everyCase, mine: true };
      const { rows } = await readQueue(on(today), actor, { filter, after: null, limit: 100 });
      return rows.map((row) => row.caseId);
    };
    expect(await own(triage)).toContain(caseId);
    expect(await own(reviewer)).not.toContain(caseId);
    await endSupervision(on(today), by(triage), '完成');
    expect(await own(triage)).not.toContain(caseId);
  });
});

describe('呈批', () => {
  const submit = () =>
    submitForInstruction(on(today), by(triage), { leader: '副县长', text: '拟由两局会商' });
  const instruct = (day = today) =>
    recordInstruction(on(today), by(triage), { leader: '副县长', on: day, text: '同意，限一周' });

  it('keeps the leader’s words with name and date, once, for the office and the discipline office only', async () => {
    await submit();
    expect((await view(triage)).instructions).toMatchObject([{ leader: '副县长', instruction: null }]);
    await expect(submit()).rejects.toMatchObject(refusal('instructionAwaited'));
    await expect(instruct('2026-03-05')).rejects.toMatchObject(refusal('dateInFuture'));
    await instruct();
    await expect(instruct()).rejects.toMatchObject(refusal('noInstructionAwaited'));
    const said = { by: '副县长', on: today, text: '同意，限一周', recordedBy: '受理员甲' };
    for (const reader of [reviewer, discipline])
      expect((await view(reader)).instructions).toMatchObject([{ text: '拟由两局会商', instruction: said }]);
  });

  it('is hidden from the unit in view and timeline, and from the citizen', async () => {
    await submit();
    await instruct();
    const seen = await view(handler);
    expect(seen.instructions).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/副县长|会商|限一周/);
    await expect(
      submitForInstruction(on(today), by(handler), { leader: '副县长', text: '请示' }),
    ).rejects.toMatchObject(failsWith('forbidden'));
    const page = await readCasePage(on(today), { kind: 'receiptHolder', caseId }, caseId);
    expect(JSON.stringify(page)).not.toMatch(/副县长|会商|限一周|instructed/);
  });
});

describe('联系记录', () => {
  const note = (actor: Actor, day = today) =>
    recordContact(on(today), by(actor), { way: 'telephone', on: day, text: '已与群众沟通，表示理解。' });

  it('is a dated note, and neither a reply, a rating, an outcome nor a stop of the clock', async () => {
    const before = await view(handler);
    await note(handler);
    const after = await view(handler);
    expect(after.contacts).toEqual([
      { way: 'telephone', on: today, text: '已与群众沟通，表示理解。', by: '经办人乙' },
    ]);
    expect(after).toMatchObject({
      ...{ state: before.state, deadline: before.deadline, replies: [], ratings: [], callBack: null },
    });
    const page = await readCasePage(on(today), { kind: 'receiptHolder', caseId }, caseId);
    expect(JSON.stringify(page)).not.toMatch(/沟通|contactRecorded/);
  });

  it('is of no day to come, and of nobody outside', async () => {
    await expect(note(handler, '2026-03-05')).rejects.toMatchObject(refusal('dateInFuture'));
    await expect(note(discipline)).rejects.toMatchObject(failsWith('forbidden'));
    const other = await desk.staff('unitHandler', await desk.unit(`他局${caseId}`));
    await expect(note(other)).rejects.toMatchObject(failsWith('notFound'));
  });
});

it('every step leaves its event and its entry in the audit trail', async () => {
  await superviseCase(on(today), by(triage), { reason: '多人反映', dueOn: '2026-03-10' });
  await submitForInstruction(on(today), by(triage), { leader: '副县长', text: '请示' });
  await recordContact(on(today), by(handler), { way: 'visit', on: today, text: '上门' });
  const { prisma } = test.database.owner;
  const events = await prisma.caseEvent.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
  expect(events.slice(-3).map(({ type }) => type)).toEqual([
    'supervised',
    'submittedForInstruction',
    'contactRecorded',
  ]);
  expect(JSON.stringify(events.slice(-2).map(({ payload }) => payload))).not.toMatch(/请示|上门/);
  const audit = await prisma.auditEntry.findMany({ where: { subjectId: caseId }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['case.supervise', 'case.submitForInstruction', 'case.recordContact']),
  );
});

it('the web’s role cannot change why a case was supervised or what was submitted', async () => {
  await superviseCase(on(today), by(triage), { reason: '多人反映', dueOn: '2026-03-10' });
  await submitForInstruction(on(today), by(triage), { leader: '副县长', text: '请示' });
  const { prisma } = test.database.web;
  const where = { jurisdictionId: 'test', caseId };
  await expect(prisma.caseSupervision.updateMany({ where, data: { reason: '无' } })).rejects.toThrow();
  await expect(prisma.caseInstruction.updateMany({ where, data: { text: '无' } })).rejects.toThrow();
});
