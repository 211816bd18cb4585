import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { assignHandler } from '../case/assign-handler.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { draftReply } from '../case/draft-reply.ts';
import { countQueue } from '../desk/count-queue.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { listHandlers } from '../staff/list-handlers.ts';
import { readDirectory } from '../staff/read-directory.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readLeaves } from './read-leaves.ts';
import { endLeave, setLeave } from './set-leave.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let administrator: StaffActor;
let unitId: string;
let handler: StaffActor;
let colleague: StaffActor;
let head: StaffActor;
let caseId: string;

/** A civil date so many days from today; leaves begin and end by the database's clock. */
const day = (days: number) => {
  const inShanghai = new Date(Date.now() + (8 + days * 24) * 3_600_000);
  return inShanghai.toISOString().slice(0, 10);
};
const by = (actor: Actor) => ({ actor, caseId, version: null });
const failsWith = (code: string) => ({ publicError: { code } });
const refusal = (code: string) => ({ publicError: { code: 'refused', refusal: code } });
const draft = (actor: StaffActor) =>
  draftReply(test.services, by(actor), {
    ...{ points: { answered: [0], setAside: [] }, attachmentIds: [] },
    reply: {
      ...{ final: true, text: '已修好。', outcome: 'solved', outcomeDate: null, outcomeReason: null },
      ...{ surname: '陈', telephone: '0600-5550001' },
    },
  });
const mine = async (actor: StaffActor) =>
  (await countQueue(test.services, actor, { ...everyCase, mine: true })).total;
const away = (change: object = {}, actor = handler) =>
  setLeave(test.services, actor, {
    ...{ staffId: handler.staffId, deputyId: colleague.staffId, fromOn: day(0), toOn: day(3) },
    ...change,
  });

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  administrator = await desk.staff('systemAdministrator');
});
afterAll(() => test.close());
beforeEach(async () => {
  const { id } = await desk.case({ columns: { state: 'accepted' } });
  caseId = id;
  unitId = await desk.unit(`交通局${id}`);
  handler = await desk.staff('unitHandler', unitId, '经办人甲');
  colleague = await desk.staff('unitHandler', unitId, '经办人乙');
  head = await desk.staff('unitHead', unitId, '签发人丙');
  await dispatchCase(test.services, by(triage), { unitId, sectionId: null, instruction: '' });
  await acknowledgeDispatch(test.services, by(handler));
});

describe('a leave', () => {
  it('lets a colleague find and draft what is not otherwise theirs, and ends by itself', async () => {
    expect([await mine(handler), await mine(colleague)]).toEqual([1, 0]);
    await expect(draft(colleague)).rejects.toMatchObject(failsWith('forbidden'));
    const { leaveId } = await away();
    expect(await mine(colleague)).toBe(1);
    expect((await readDeskCase(test.services, head, caseId)).handler).toEqual({
      ...{ name: '经办人甲', standIn: '经办人乙' },
    });
    await draft(colleague);
    await test.database.owner.prisma.staffLeave.update({
      where: { jurisdictionId_id: { jurisdictionId: 'test', id: leaveId } },
      data: { fromOn: new Date(day(-4)), toOn: new Date(day(-1)) },
    });
    expect([await mine(handler), await mine(colleague)]).toEqual([1, 0]);
    await expect(draft(colleague)).rejects.toMatchObject(failsWith('forbidden'));
  });

  it('does not begin before its first day and can be called off', async () => {
    const { leaveId } = await away({ fromOn: day(1) });
    expect(await mine(colleague)).toBe(0);
    await expect(endLeave(test.services, colleague, leaveId)).rejects.toMatchObject(failsWith('notFound'));
    await endLeave(test.services, handler, leaveId);
    await expect(endLeave(test.services, handler, leaveId)).rejects.toMatchObject(failsWith('notFound'));
    await away();
    expect(await mine(colleague)).toBe(1);
  });

  it('is set by oneself or by the system administrator, who sees no case by it', async () => {
    await expect(away({}, colleague)).rejects.toMatchObject(failsWith('forbidden'));
    await expect(away({}, head)).rejects.toMatchObject(failsWith('forbidden'));
    await away({}, administrator);
    const listed = await readLeaves(test.services, administrator);
    expect(listed.leaves).toContainEqual(
      expect.objectContaining({ name: '经办人甲', deputy: '经办人乙', lasts: true, mayEnd: true }),
    );
    expect((await readLeaves(test.services, head)).leaves).toEqual([]);
    expect((await readLeaves(test.services, colleague)).leaves).toMatchObject([{ mayEnd: false }]);
    await expect(readDeskCase(test.services, administrator, caseId)).rejects.toMatchObject(
      failsWith('notFound'),
    );
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { action: 'leave.set', subjectId: handler.staffId },
    });
    expect(audit).toMatchObject([{ actorId: administrator.staffId, subjectKind: 'staff' }]);
  });

  it('is never to another role or unit, twice at a time, or to somebody who is away', async () => {
    await expect(away({ deputyId: head.staffId })).rejects.toMatchObject(refusal('deputyUnfit'));
    await expect(away({ deputyId: triage.staffId })).rejects.toMatchObject(refusal('deputyUnfit'));
    await away();
    await expect(away()).rejects.toMatchObject(refusal('leaveOverlaps'));
    const back = { staffId: colleague.staffId, deputyId: handler.staffId };
    await expect(away(back, colleague)).rejects.toMatchObject(refusal('deputyAway'));
  });

  it('of a stand-in hands on what they stood in for, for those days only', async () => {
    const third = await desk.staff('unitHandler', unitId, '经办人戊');
    await away();
    const { leaveId } = await setLeave(test.services, colleague, {
      ...{ staffId: colleague.staffId, deputyId: third.staffId, fromOn: day(0), toOn: day(1) },
    });
    expect(await mine(third)).toBe(1);
    expect((await readDeskCase(test.services, head, caseId)).handler?.standIn).toBe('经办人戊');
    await draft(third);
    await endLeave(test.services, colleague, leaveId);
    expect([await mine(colleague), await mine(third)]).toEqual([1, 0]);
    expect((await readDeskCase(test.services, head, caseId)).handler?.standIn).toBe('经办人乙');
    await expect(draft(third)).rejects.toMatchObject(failsWith('forbidden'));
  });

  it('flags a unit of which nobody can draft or sign today, before a case is sent there', async () => {
    const staffed = async () =>
      (await readDirectory(test.services)).units.find((unit) => unit.unitId === unitId)?.staffed;
    expect(await staffed()).toBe(true);
    const second = await desk.staff('unitHead', unitId, '签发人丁');
    await setLeave(test.services, head, {
      ...{ staffId: head.staffId, deputyId: second.staffId, fromOn: day(0), toOn: day(0) },
    });
    expect(await staffed()).toBe(true);
    await test.database.owner.prisma.staffMember.updateMany({
      where: { id: second.staffId },
      data: { active: false },
    });
    expect(await staffed()).toBe(false);
  });
});

describe('内部分办', () => {
  it('makes a case somebody else’s to draft, by the head and inside the unit only', async () => {
    await assignHandler(test.services, by(head), colleague.staffId);
    await expect(draft(handler)).rejects.toMatchObject(failsWith('forbidden'));
    await draft(colleague);
    const { timeline } = await readDeskCase(test.services, head, caseId);
    expect(timeline.find(({ type }) => type === 'handlerAssigned')?.details).toMatchObject({
      handler: '经办人乙',
    });
    await expect(assignHandler(test.services, by(handler), colleague.staffId)).rejects.toMatchObject(
      failsWith('forbidden'),
    );
    const outside = await desk.staff('unitHandler', await desk.unit(`水务局${caseId}`));
    for (const staffId of [outside.staffId, head.staffId])
      await expect(assignHandler(test.services, by(head), staffId)).rejects.toMatchObject(
        failsWith('invalid'),
      );
  });

  it('shows the head who of the handlers is away', async () => {
    await away();
    expect(await listHandlers(test.services, head)).toMatchObject([
      { name: '经办人乙', awayUntil: null },
      { name: '经办人甲', awayUntil: day(3) },
    ]);
    await expect(listHandlers(test.services, triage)).rejects.toMatchObject(failsWith('forbidden'));
    await expect(listHandlers(test.services, handler)).rejects.toMatchObject(failsWith('forbidden'));
  });

  it('is nobody’s in particular any more once the handler has left', async () => {
    await test.database.owner.prisma.staffMember.updateMany({
      where: { id: handler.staffId },
      data: { active: false },
    });
    await draft(colleague);
    expect(await mine(colleague)).toBe(1);
  });
});
