import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { readRouting } from '../desk/read-routing.ts';
import { raiseOverdue } from '../jobs/raise-overdue.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { readThread } from '../portal/read-thread.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { acknowledgeDispatch } from './acknowledge-dispatch.ts';
import { answerProposal } from './answer-proposal.ts';
import { approveReply } from './approve-reply.ts';
import { contribute } from './contribute.ts';
import { dispatchCase } from './dispatch-case.ts';
import { draftReply, type PointTicks } from './draft-reply.ts';
import { editPublicAnswer } from './edit-public-answer.ts';
import { keepPromise } from './keep-promise.ts';
import { objectToDispatch } from './object-to-dispatch.ts';
import { proposePublicAnswer } from './propose-public-answer.ts';
import { publishAnswer } from './publish-answer.ts';
import { rateAnswer } from './rate-answer.ts';
import { recordCallBack } from './record-call-back.ts';
import { removePublicAnswer } from './remove-public-answer.ts';
import { returnReply } from './return-reply.ts';
import { signReply } from './sign-reply.ts';

let test: TestServices;
let desk: Desk;
let water: string;
let roads: string;
let staff: Record<'triage' | 'handler' | 'head' | 'reviewer' | 'helper' | 'stranger', StaffActor>;
let caseId: string;
let citizen: Actor;

const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const day = '2026-03-03';
const by = (actor: Actor) => ({ actor, caseId, version: null });
const failure = (refusal: string) => ({ publicError: { code: 'refused', refusal } });
const text = '水管漏了半个月。什么时候修？由谁负责？';
const reply: ReplyDraft = {
  final: true,
  text: '下周一修好，由水务局负责。',
  outcome: 'explained',
  outcomeDate: null,
  outcomeReason: null,
  surname: '陈',
  telephone: '0600-5550001',
};
const all: PointTicks = { answered: [0, 1], setAside: [] };

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  water = await desk.unit('水务局');
  roads = await desk.unit('交通运输局');
  staff = {
    triage: await desk.staff('triageOfficer'),
    handler: await desk.staff('unitHandler', water),
    head: await desk.staff('unitHead', water),
    reviewer: await desk.staff('reviewer'),
    helper: await desk.staff('unitHandler', roads),
    stranger: await desk.staff('unitHandler', await desk.unit('教育局')),
  };
});
afterAll(() => test.close());
beforeEach(async () => {
  const receivedAt = new Date('2026-03-02T04:00:00Z');
  caseId = (await desk.case({ text, receivedAt, receivedOn: '2026-03-02', acceptDueOn: '2026-03-09' })).id;
  citizen = { kind: 'receiptHolder', caseId };
  await acceptCase(on(day), by(staff.triage));
});

const dispatched = (participantUnitIds: string[] = []) =>
  dispatchCase(on(day), by(staff.triage), {
    unitId: water,
    sectionId: null,
    instruction: '',
    participantUnitIds,
  });

async function answered(change: { promise?: { what: string; by: string } } = {}) {
  await dispatched();
  await acknowledgeDispatch(on(day), by(staff.handler));
  await draftReply(on(day), by(staff.handler), {
    reply: { ...reply, ...change },
    points: all,
    attachmentIds: [],
  });
  await signReply(on(day), by(staff.head));
  await approveReply(on(day), by(staff.reviewer));
}

describe('a dispatch', () => {
  it('is objected to within five working days, and not later', async () => {
    await dispatched();
    await expect(objectToDispatch(on('2026-03-11'), by(staff.handler), '不属本单位')).rejects.toMatchObject(
      failure('objectionTooLate'),
    );
    await objectToDispatch(on('2026-03-10'), by(staff.handler), '不属本单位');
  });

  it('lets a unit that takes part see the case and contribute to the one answer, and nobody else', async () => {
    await dispatched([roads]);
    await contribute(on(day), by(staff.helper), '路面由我局恢复。');
    await acknowledgeDispatch(on(day), by(staff.handler));
    const { participants, may, timeline } = await readDeskCase(on(day), staff.helper, caseId);
    expect(timeline.map(({ type, unit }) => [type, unit]).slice(-3)).toEqual([
      ['dispatched', '水务局'],
      ['contributed', '交通运输局'],
      ['acknowledged', '水务局'],
    ]);
    expect(participants).toEqual([{ unitId: roads, name: '交通运输局', text: '路面由我局恢复。', on: day }]);
    expect(may).not.toContain('acknowledge');
    const seen = async (actor: StaffActor) =>
      (await readQueue(on(day), actor, { filter: everyCase, after: null, limit: 100 })).rows.map(
        (row) => row.caseId,
      );
    expect(await seen(staff.helper)).toContain(caseId);
    expect(await seen(staff.stranger)).not.toContain(caseId);
    await expect(readDeskCase(on(day), staff.stranger, caseId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
    await expect(acknowledgeDispatch(on(day), by(staff.helper))).rejects.toMatchObject({
      publicError: { code: 'forbidden' },
    });
  });

  it('keeps the ledger of who held it', async () => {
    await dispatched();
    await objectToDispatch(on('2026-03-06'), by(staff.handler), '不属本单位');
    const { holdings } = await readDeskCase(on('2026-03-09'), staff.triage, caseId);
    expect(holdings.map(({ holder, days }) => [holder, days])).toEqual([
      [null, 1],
      ['水务局', 3],
      [null, 3],
    ]);
  });

  it('has no default where nothing is linked', async () => {
    expect(await readRouting(on(day), staff.triage, caseId)).toEqual({ units: [] });
    await expect(readRouting(on(day), staff.stranger, caseId)).rejects.toMatchObject({
      publicError: { code: 'notFound' },
    });
  });
});

describe('a final answer', () => {
  const draft = (points: PointTicks, change: object = {}) =>
    draftReply(on(day), by(staff.handler), { reply: { ...reply, ...change }, points, attachmentIds: [] });

  it('cannot be drafted before every point asked is ticked', async () => {
    await dispatched();
    await acknowledgeDispatch(on(day), by(staff.handler));
    for (const points of [
      { answered: [], setAside: [] },
      { answered: [0], setAside: [] },
      { answered: [], setAside: [0, 1] },
    ]) {
      await expect(draft(points)).rejects.toMatchObject(failure('pointsUnanswered'));
    }
    await draft({ answered: [0], setAside: [1] });
    const { replies } = await readDeskCase(on(day), staff.head, caseId);
    expect(replies[0]?.points).toEqual([
      { text: '什么时候修？', answered: true },
      { text: '由谁负责？', answered: false },
    ]);
  });

  it('promises nothing for a day that has passed', async () => {
    await dispatched();
    await acknowledgeDispatch(on(day), by(staff.handler));
    const promise = { what: '更换水管', by: '2026-03-02' };
    await expect(draft(all, { promise })).rejects.toMatchObject(failure('promiseInPast'));
  });

  it('goes back on named grounds, which the unit reads', async () => {
    await dispatched();
    await acknowledgeDispatch(on(day), by(staff.handler));
    await draft(all);
    await signReply(on(day), by(staff.head));
    await returnReply(on(day), by(staff.reviewer), { grounds: ['noDate', 'shirking'], reason: '请写明日期' });
    const { replies } = await readDeskCase(on(day), staff.handler, caseId);
    expect(replies[0]).toMatchObject({ returnGrounds: ['noDate', 'shirking'], returnReason: '请写明日期' });
  });
});

describe('a promise', () => {
  const brokenInQueue = async () => {
    const request = { filter: everyCase, after: null, limit: 100 };
    const { rows } = await readQueue(on(day), staff.triage, request);
    return rows.find((row) => row.caseId === caseId)?.brokenPromise;
  };

  it('is not broken before its day has passed', async () => {
    await answered({ promise: { what: '更换水管', by: '2099-12-31' } });
    expect(await brokenInQueue()).toBeNull();
  });

  it('turns overdue by itself, raises the case, and is reported kept for the citizen to read', async () => {
    await answered({ promise: { what: '更换水管', by: '2026-03-20' } });
    const promiseOn = async (today: string) =>
      (await readCasePage(on(today), citizen, caseId)).replies[0]?.promise;
    expect(await promiseOn('2026-03-20')).toMatchObject({ by: '2026-03-20', overdue: false });
    expect(await promiseOn('2026-03-21')).toMatchObject({ overdue: true });
    await raiseOverdue(on('2026-03-21'));
    const raised = async () =>
      (await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } })).raised;
    expect(await raised()).toBe(1);
    expect(await brokenInQueue()).toBe('2026-03-20');
    const { promises } = await readDeskCase(on('2026-03-21'), staff.handler, caseId);
    const promiseId = promises[0]?.promiseId ?? '';
    await keepPromise(on('2026-03-21'), by(staff.handler), { promiseId, result: '已更换' });
    expect(await promiseOn('2026-03-22')).toMatchObject({
      keptOn: '2026-03-21',
      result: '已更换',
      overdue: false,
    });
    expect(await brokenInQueue()).toBeNull();
    await raiseOverdue(on('2026-03-22'));
    expect(await raised()).toBe(0);
  });
});

describe('a bad rating', () => {
  it('asks for a call-back, whatever is said afterwards, until somebody was reached', async () => {
    await answered();
    await rateAnswer(on(day), by(citizen), { solved: 'no', satisfied: 1, words: '' });
    await rateAnswer(on(day), by(citizen), { solved: 'yes', satisfied: 5, words: '' });
    const callBack = async () => (await readDeskCase(on(day), staff.triage, caseId)).callBack;
    expect(await callBack()).toMatchObject({ dueOn: '2026-03-24', outcome: null, attempts: 0 });
    await recordCallBack(on(day), by(staff.triage), { outcome: 'notReached', words: '无人接听' });
    expect(await callBack()).toMatchObject({ outcome: null, attempts: 1 });
    await recordCallBack(on(day), by(staff.triage), { outcome: 'stillUnsolved', words: '仍在漏水' });
    expect(await callBack()).toMatchObject({ outcome: 'stillUnsolved', attempts: 2 });
    await expect(
      recordCallBack(on(day), by(staff.triage), { outcome: 'declined', words: '再次' }),
    ).rejects.toMatchObject(failure('noCallBack'));
  });

  it('is not a middling one', async () => {
    await answered();
    await rateAnswer(on(day), by(citizen), { solved: 'partly', satisfied: 3, words: '' });
    expect((await readDeskCase(on(day), staff.triage, caseId)).callBack).toBeNull();
  });
});

describe('a public answer', () => {
  it('keeps a dated line with the reason for every correction and removal', async () => {
    await answered();
    const services = on(day);
    const propose = { question: '什么时候修', answer: '下周一' };
    await proposePublicAnswer(services, by(staff.reviewer), propose);
    await answerProposal(services, by(citizen), true);
    await publishAnswer(services, by(staff.reviewer));
    const { publicAnswerId } = await readCasePage(services, citizen, caseId);
    const thread = () => readThread(services, publicAnswerId ?? '');
    expect((await thread()).moderation).toEqual([]);
    const edit = { question: '什么时候修', answer: '下周二', reason: '日期写错' };
    await editPublicAnswer(on('2026-03-05'), by(staff.reviewer), edit);
    expect(await thread()).toMatchObject({ answer: '下周二', removed: null });
    await removePublicAnswer(on('2026-03-06'), by(staff.reviewer), '本人要求');
    expect((await thread()).moderation).toEqual([
      { what: 'edited', on: '2026-03-05', reason: '日期写错' },
      { what: 'removed', on: '2026-03-06', reason: '本人要求' },
    ]);
  });
});
