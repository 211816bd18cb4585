import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { joinCase } from '../case/join-case.ts';
import type { OutboxEntry } from '../jobs/drain-outbox.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import type { Courier, Notice } from './couriers.ts';
import { deliverNotice } from './deliver-notice.ts';
import { listCalls } from './list-calls.ts';
import { recordCall } from './record-call.ts';
import { takeBackCall } from './take-back-call.ts';

let test: TestServices;
let desk: Desk;
const mailed: Notice[] = [];
const texted: Notice[] = [];
const taking =
  (into: Notice[], outcome: 'sent' | 'refused' = 'sent'): Courier =>
  async (notice) => {
    into.push(notice);
    return outcome;
  };
const down: Courier = async () => {
  throw new Error('no connection');
};
const both = () => ({ mail: taking(mailed), text: taking(texted) });

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  mailed.length = 0;
  texted.length = 0;
  await test.database.owner.prisma.outboundCall.deleteMany();
});

/** As the jobs role tells it. */
const deliver = (couriers: Parameters<typeof deliverNotice>[1], entry: OutboxEntry, lastTry = false) =>
  deliverNotice({ ...test.services, database: test.database.jobs }, couriers, { ...entry, lastTry });
const happened = (caseId: string, event: string, createdAt = new Date()): OutboxEntry => ({
  ...{ id: 1n, topic: `case.${event}`, payload: { caseId, number: 2 }, createdAt },
});
const left = (contact: Partial<{ mail: string; telephone: string }>) =>
  desk.case({ contact: { name: '王', mail: '', telephone: '', ...contact } });
const calls = () => test.database.owner.prisma.outboundCall.count({ where: { endedAt: null } });

describe('a notice', () => {
  it('goes by mail, once, with the number of the case and nothing of its text', async () => {
    const { id, caseNumber } = await left({ mail: 'a@test.example', telephone: '13800000000' });
    await deliver(both(), happened(id, 'accepted'));
    await deliver(both(), happened(id, 'accepted'));
    expect(mailed).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        ...{ to: 'a@test.example', occasion: 'accepted', caseNumber },
        jurisdiction: { name: '测试县', nameEn: 'Test County', phone: '0600-5550000' },
      },
    ]);
    expect(texted).toEqual([]);
    expect(await calls()).toBe(0);
  });

  it('that could not be noted down is sent again as the same notice', async () => {
    const { id } = await left({ mail: 'a@test.example' });
    const dyingAfterSending: Courier = async (notice) => {
      mailed.push(notice);
      throw new Error('killed before it was noted');
    };
    await expect(
      deliver({ mail: dyingAfterSending, text: null }, happened(id, 'accepted')),
    ).rejects.toThrow();
    await deliver(both(), happened(id, 'accepted'));
    expect(mailed.map((notice) => notice.id)).toEqual([mailed[0]?.id, mailed[0]?.id]);
  });

  it('goes by text message where the mail is refused or there is none, and to the telephone where both are', async () => {
    const refusing = { mail: taking(mailed, 'refused'), text: taking(texted) };
    const first = await left({ mail: 'gone@test.example', telephone: '138 0000 0000' });
    await deliver(refusing, happened(first.id, 'replyApproved'));
    await deliver(refusing, happened(first.id, 'replyApproved'));
    expect([mailed.length, texted.map(({ to }) => to)]).toEqual([1, ['13800000000']]);
    const second = await left({ mail: 'gone@test.example', telephone: '0600-5550000' });
    await deliver(refusing, happened(second.id, 'replyApproved'));
    expect(await calls()).toBe(1);
  });

  it('becomes a call when the mail server stays away to the last', async () => {
    const { id } = await left({ mail: 'a@test.example', telephone: '0600-5550000' });
    const entry = happened(id, 'replyApproved');
    await expect(deliver({ mail: down, text: null }, entry)).rejects.toThrow('1 of 1 not told');
    expect(await calls()).toBe(0);
    await deliver({ mail: down, text: null }, entry, true);
    expect(await calls()).toBe(1);
  });

  it('of one answer reaches everybody whose case was joined, with the own number', async () => {
    const officer = await desk.staff('triageOfficer');
    const one = await left({ mail: 'one@test.example' });
    const two = await left({ mail: 'two@test.example' });
    await joinCase(test.services, { actor: officer, caseId: two.id, version: 1 }, one.id);
    await deliver(both(), happened(one.id, 'replyApproved'));
    expect(mailed.map(({ to, caseNumber }) => [to, caseNumber])).toEqual([
      ['one@test.example', one.caseNumber],
      ['two@test.example', two.caseNumber],
    ]);
  });

  it('is not sent to nobody, about nothing, or late', async () => {
    const anonymous = await desk.case();
    const { id } = await left({ mail: 'a@test.example' });
    await deliver(both(), happened(anonymous.id, 'accepted'));
    await deliver(both(), happened(id, 'noteAdded'));
    await deliver(both(), happened(id, 'accepted', new Date(Date.now() - 15 * 86_400_000)));
    expect(mailed).toEqual([]);
  });
});

describe('calls to make', () => {
  it('hold whoever left a telephone only, until told; three times without an answer end it too', async () => {
    const officer = await desk.staff('triageOfficer');
    const { id, caseNumber } = await left({ telephone: '0600-5550000' });
    await deliver(both(), happened(id, 'replyApproved'));
    const [call] = (await listCalls(test.services, officer)).waiting;
    expect(call).toMatchObject({
      caseId: id,
      caseNumber,
      telephone: '0600-5550000',
      occasion: 'answered',
      tries: [],
    });
    const callId = call?.callId ?? '';
    expect(await recordCall(test.services, officer, { callId, outcome: 'noAnswer' })).toMatchObject({
      ended: false,
    });
    expect(await recordCall(test.services, officer, { callId, outcome: 'noAnswer' })).toMatchObject({
      ended: false,
    });
    expect(await recordCall(test.services, officer, { callId, outcome: 'noAnswer' })).toEqual({
      ended: true,
      number: 3,
    });
    expect((await listCalls(test.services, officer)).waiting).toEqual([]);
    const again = recordCall(test.services, officer, { callId, outcome: 'reached' });
    await expect(again).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { action: 'call.record', subjectId: id },
      orderBy: { id: 'asc' },
      select: { actorId: true, detail: true },
    });
    expect(audit).toHaveLength(3);
    expect(audit[2]).toEqual({ actorId: officer.staffId, detail: { outcome: 'noAnswer', tries: 3 } });
  });

  it('whose outcome was noted by mistake wait again; what was noted stays beside what is noted next', async () => {
    const officer = await desk.staff('triageOfficer');
    const other = await desk.staff('triageOfficer');
    const { id } = await left({ telephone: '0600-5550000' });
    await deliver(both(), happened(id, 'replyApproved'));
    const callId = (await listCalls(test.services, officer)).waiting[0]?.callId ?? '';
    const record = (outcome: 'noAnswer' | 'wrongNumber' | 'reached') =>
      recordCall(test.services, officer, { callId, outcome });
    await record('noAnswer');
    const { number } = await record('wrongNumber');
    const [ended] = (await listCalls(test.services, officer)).ended;
    expect([ended?.callId, ended?.undoable]).toEqual([callId, 2]);

    await takeBackCall(test.services, other, { callId, number });
    const [call] = (await listCalls(test.services, officer)).waiting;
    expect(call?.tries.map(({ outcome, takenBackAt }) => [outcome, takenBackAt !== null])).toEqual([
      ['noAnswer', false],
      ['wrongNumber', true],
    ]);
    expect(call?.undoable).toBe(1);
    await expect(takeBackCall(test.services, officer, { callId, number })).rejects.toMatchObject({
      publicError: { code: 'conflict' },
    });
    expect(await record('reached')).toEqual({ ended: true, number: 3 });
    const [told] = (await listCalls(test.services, officer)).ended;
    expect(told?.tries.map(({ outcome }) => outcome)).toEqual(['noAnswer', 'wrongNumber', 'reached']);
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { action: 'call.takeBack', subjectId: id },
      select: { actorId: true, detail: true },
    });
    expect(audit).toEqual([{ actorId: other.staffId, detail: { outcome: 'wrongNumber', number: 2 } }]);
  });

  it('one of which was taken back need three others without an answer to end', async () => {
    const officer = await desk.staff('triageOfficer');
    const { id } = await left({ telephone: '0600-5550000' });
    await deliver(both(), happened(id, 'replyApproved'));
    const callId = (await listCalls(test.services, officer)).waiting[0]?.callId ?? '';
    const noAnswer = () => recordCall(test.services, officer, { callId, outcome: 'noAnswer' });
    const { number } = await noAnswer();
    await takeBackCall(test.services, officer, { callId, number });
    expect([await noAnswer(), await noAnswer(), await noAnswer()].map(({ ended }) => ended)).toEqual([
      ...[false, false, true],
    ]);
  });

  it('are taken back within a week, by triage, of a case that they see', async () => {
    const officer = await desk.staff('triageOfficer');
    const handler = await desk.staff('unitHandler', await desk.unit('供水所'));
    const { id } = await left({ telephone: '0600-5550000' });
    await deliver(both(), happened(id, 'replyApproved'));
    const callId = (await listCalls(test.services, officer)).waiting[0]?.callId ?? '';
    const { number } = await recordCall(test.services, officer, { callId, outcome: 'reached' });
    const takingBack = (of = test.services, actor = officer) => takeBackCall(of, actor, { callId, number });
    await expect(takingBack(test.services, handler)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    const later = { ...test.services, moment: new Date(Date.now() + 8 * 86_400_000) };
    await expect(takingBack(later)).rejects.toMatchObject({ publicError: { code: 'conflict' } });
    expect((await listCalls(later, officer)).ended).toEqual([]);
    const owner = test.database.owner.prisma;
    await owner.caseFile.updateMany({ where: { id }, data: { handedToDiscipline: true } });
    await expect(takingBack()).rejects.toMatchObject({ publicError: { code: 'notFound' } });
    expect(await owner.outboundCallTry.count({ where: { callId, takenBackAt: { not: null } } })).toBe(0);
  });

  it('are shown to triage only, and never of a case handed to the discipline office', async () => {
    const officer = await desk.staff('triageOfficer');
    const unit = await desk.unit('供电所');
    const handler = await desk.staff('unitHandler', unit);
    const { id } = await left({ telephone: '0600-5550000' });
    await deliver(both(), happened(id, 'replyApproved'));
    const callId = (await listCalls(test.services, officer)).waiting[0]?.callId ?? '';
    await expect(listCalls(test.services, handler)).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
    const recording = recordCall(test.services, handler, { callId, outcome: 'reached' });
    await expect(recording).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id },
      data: { handedToDiscipline: true },
    });
    expect(await listCalls(test.services, officer)).toEqual({ waiting: [], ended: [] });
    const hidden = recordCall(test.services, officer, { callId, outcome: 'reached' });
    await expect(hidden).rejects.toMatchObject({ publicError: { code: 'notFound' } });
  });

  it('are not made for what everybody hears when they send it in', async () => {
    const officer = await desk.staff('triageOfficer');
    const { id } = await left({ telephone: '0600-5550000' });
    await acceptCase(test.services, { actor: officer, caseId: id, version: 1 });
    await deliver(both(), happened(id, 'accepted'));
    expect(await calls()).toBe(0);
  });
});
