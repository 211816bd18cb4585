import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCasePage } from '../portal/read-case-page.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { acknowledgeDispatch } from './acknowledge-dispatch.ts';
import { addFact } from './add-fact.ts';
import { answerProposal } from './answer-proposal.ts';
import { approveReply } from './approve-reply.ts';
import { assignHandler } from './assign-handler.ts';
import { changeConsent } from './change-consent.ts';
import { closeCase } from './close-case.ts';
import { contestRefusal } from './contest-refusal.ts';
import { dispatchCase } from './dispatch-case.ts';
import { draftReply } from './draft-reply.ts';
import { handToDiscipline } from './hand-to-discipline.ts';
import { notAcceptCase } from './not-accept-case.ts';
import { objectToDispatch } from './object-to-dispatch.ts';
import { proposePublicAnswer } from './propose-public-answer.ts';
import { publishAnswer } from './publish-answer.ts';
import { rateAnswer } from './rate-answer.ts';
import { requestRework } from './request-rework.ts';
import { returnReply } from './return-reply.ts';
import { ruleOnObjection } from './rule-on-objection.ts';
import { signReply } from './sign-reply.ts';

let test: TestServices;
let desk: Desk;
let water: string;
let roads: string;
let staff: Record<
  'triage' | 'drafter' | 'second' | 'head' | 'reviewer' | 'secondReviewer' | 'stranger',
  StaffActor
>;
let caseId: string;
let citizen: Actor;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  water = await desk.unit('水务局');
  roads = await desk.unit('交通运输局');
  staff = {
    triage: await desk.staff('triageOfficer'),
    drafter: await desk.staff('unitHandler', water),
    second: await desk.staff('unitHandler', water),
    head: await desk.staff('unitHead', water),
    reviewer: await desk.staff('reviewer'),
    secondReviewer: await desk.staff('reviewer'),
    stranger: await desk.staff('unitHandler', roads),
  };
});
afterAll(() => test.close());
beforeEach(async () => {
  caseId = (await desk.case()).id;
  citizen = { kind: 'receiptHolder', caseId };
});

const by = (actor: Actor, version: number | null = null) => ({ actor, caseId, version });
const reply = {
  final: true,
  text: '路灯已于昨日修复。',
  outcome: 'solved',
  outcomeDate: null,
  outcomeReason: null,
  surname: '陈',
  telephone: '0600-5550001',
} as const;
const failure = (code: string, refusal: string | null = null) => ({ publicError: { code, refusal } });

async function answer(drafter: StaffActor, reviewer: StaffActor) {
  const { services } = test;
  await dispatchCase(services, by(staff.triage), { unitId: water, sectionId: null, instruction: '请核实' });
  await acknowledgeDispatch(services, by(drafter));
  await draftReply(services, by(drafter), {
    reply,
    points: { answered: [0], setAside: [] },
    attachmentIds: [],
  });
  await signReply(services, by(staff.head));
  return approveReply(services, by(reviewer));
}

describe('from a received case to a closed one', () => {
  it('walks through answer, bad rating, second answer by other people, publication and closing', async () => {
    const { services } = test;
    await acceptCase(services, by(staff.triage));
    expect(await answer(staff.drafter, staff.reviewer)).toMatchObject({ state: 'answered' });
    await proposePublicAnswer(services, by(staff.reviewer), { question: '路灯坏了。', answer: '已修。' });
    expect(await readCasePage(services, citizen, caseId)).toMatchObject({
      proposal: { question: '路灯坏了。' },
    });
    await answerProposal(services, by(citizen), true);
    await publishAnswer(services, by(staff.reviewer));
    await rateAnswer(services, by(citizen), { solved: 'no', satisfied: 1, words: '没有修' });
    await requestRework(services, by(citizen), '灯还是不亮');
    await expect(answer(staff.drafter, staff.reviewer)).rejects.toMatchObject(failure('forbidden'));
    await draftReply(services, by(staff.second), {
      reply,
      points: { answered: [0], setAside: [] },
      attachmentIds: [],
    });
    await signReply(services, by(staff.head));
    await expect(approveReply(services, by(staff.reviewer))).rejects.toMatchObject(failure('forbidden'));
    await approveReply(services, by(staff.secondReviewer));
    await rateAnswer(services, by(citizen), { solved: 'yes', satisfied: 4, words: '' });
    expect(await closeCase(services, by(citizen), 'citizensWord')).toMatchObject({ state: 'closed' });

    const page = await readCasePage(services, citizen, caseId);
    expect(page.replies.map(({ round, unit }) => [round, unit])).toEqual([
      [0, '水务局'],
      [1, '水务局'],
    ]);
    expect(page.ratings.map(({ solved }) => solved)).toEqual(['no', 'yes']);
    expect(page.may).toEqual(['rate', 'changeConsent']);
    const types = page.timeline.map(({ type }) => type);
    expect(types).not.toContain('replyDrafted');
    expect(types.filter((type) => type === 'replyApproved')).toHaveLength(2);
  });

  it('leaves an unbroken row of events, each with its audit entry and outbox row', async () => {
    await acceptCase(test.services, by(staff.triage));
    await addFact(test.services, by(citizen), '昨晚又黑了');
    const { prisma } = test.database.owner;
    const events = await prisma.caseEvent.findMany({ where: { caseId }, orderBy: { number: 'asc' } });
    expect(events.map(({ number, type }) => [number, type])).toEqual([
      [1, 'received'],
      [2, 'accepted'],
      [3, 'factAdded'],
    ]);
    expect(JSON.stringify(events)).not.toContain('昨晚又黑了');
    expect(await prisma.auditEntry.count({ where: { subjectId: caseId } })).toBe(3);
    expect(await prisma.outbox.count({ where: { payload: { path: ['caseId'], equals: caseId } } })).toBe(3);
  });

  it('cannot be rewritten: the web’s own database role may not change or remove an event', async () => {
    const { prisma } = test.database.web;
    await expect(prisma.$executeRaw`UPDATE case_event SET type = 'closed'`).rejects.toThrow(
      /permission denied/,
    );
    await expect(prisma.$executeRaw`DELETE FROM audit_entry`).rejects.toThrow(/permission denied/);
  });
});

describe('two people at once', () => {
  it('lets one win and tells the other where the case stands', async () => {
    const attempts = await Promise.allSettled([
      acceptCase(test.services, by(staff.triage, 1)),
      notAcceptCase(test.services, by(staff.triage, 1), '不属于范围'),
    ]);
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = attempts.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: failure('conflict') });
  });

  it('refuses a command on a version that is out of date', async () => {
    await acceptCase(test.services, by(staff.triage, 1));
    const late = notAcceptCase(test.services, by(staff.triage, 1), '不属于范围');
    await expect(late).rejects.toMatchObject({ publicError: { code: 'conflict', state: 'accepted' } });
  });
});

describe('who sees what', () => {
  it('does not exist for another unit, an administrator or another receipt', async () => {
    await acceptCase(test.services, by(staff.triage));
    const strangers: Actor[] = [
      staff.stranger,
      { kind: 'systemAdministrator', staffId: staff.triage.staffId, unitId: null },
      { kind: 'receiptHolder', caseId: (await desk.case()).id },
      { kind: 'citizen' },
    ];
    for (const actor of strangers) {
      await expect(acknowledgeDispatch(test.services, by(actor))).rejects.toMatchObject(failure('notFound'));
      await expect(readCasePage(test.services, actor, caseId)).rejects.toMatchObject(failure('notFound'));
    }
  });

  it('is gone for triage and unit the moment it is handed to the discipline office', async () => {
    await acceptCase(test.services, by(staff.triage));
    await dispatchCase(test.services, by(staff.triage), { unitId: water, sectionId: null, instruction: '' });
    await handToDiscipline(test.services, by(staff.triage), '涉及工作人员');
    for (const actor of [staff.triage, staff.drafter, staff.reviewer]) {
      await expect(acknowledgeDispatch(test.services, by(actor))).rejects.toMatchObject(failure('notFound'));
    }
    expect((await readCasePage(test.services, citizen, caseId)).state).toBe('transferred');
  });
});

describe('side ways', () => {
  it('objects once and for all', async () => {
    await acceptCase(test.services, by(staff.triage));
    await dispatchCase(test.services, by(staff.triage), { unitId: water, sectionId: null, instruction: '' });
    await objectToDispatch(test.services, by(staff.drafter), '不是我单位职责');
    await ruleOnObjection(test.services, by(staff.triage), { upheld: false, reason: '属于供水管理' });
    const again = objectToDispatch(test.services, by(staff.drafter), '仍不同意');
    await expect(again).rejects.toMatchObject(failure('refused', 'objectionRuledAlready'));
  });

  it('lets the citizen contest a refusal once, with a new date', async () => {
    await notAcceptCase(test.services, by(staff.triage), '不属于范围');
    await contestRefusal(test.services, by(citizen), '属于整改措施');
    await notAcceptCase(test.services, by(staff.triage), '不属于范围');
    const again = contestRefusal(test.services, by(citizen), '属于');
    await expect(again).rejects.toMatchObject(failure('refused', 'contestedAlready'));
  });

  it('sends a bad reply back and takes the new one', async () => {
    const { services } = test;
    await acceptCase(services, by(staff.triage));
    await dispatchCase(services, by(staff.triage), { unitId: water, sectionId: null, instruction: '' });
    await acknowledgeDispatch(services, by(staff.drafter));
    await draftReply(services, by(staff.drafter), {
      reply,
      points: { answered: [0], setAside: [] },
      attachmentIds: [],
    });
    await draftReply(services, by(staff.drafter), {
      reply: { ...reply, text: '改过' },
      points: { answered: [0], setAside: [] },
      attachmentIds: [],
    });
    await signReply(services, by(staff.head));
    await returnReply(services, by(staff.reviewer), { grounds: ['besideThePoint'], reason: '答非所问' });
    await draftReply(services, by(staff.drafter), {
      reply: { ...reply, text: '重写' },
      points: { answered: [0], setAside: [] },
      attachmentIds: [],
    });
    const replies = await test.database.owner.prisma.reply.findMany({
      where: { caseId },
      orderBy: { draftedAt: 'asc' },
    });
    expect(replies.map(({ state, text }) => [state, text])).toEqual([
      ['returned', '改过'],
      ['drafted', '重写'],
    ]);
  });

  it('is approved by nobody whose draft was replaced, whatever their post is by then', async () => {
    const { services, database } = test;
    await acceptCase(services, by(staff.triage));
    await dispatchCase(services, by(staff.triage), { unitId: water, sectionId: null, instruction: '' });
    const input = { reply, points: { answered: [0], setAside: [] }, attachmentIds: [] };
    await acknowledgeDispatch(services, by(staff.second));
    await draftReply(services, by(staff.second), input);
    await assignHandler(services, by(staff.head), staff.drafter.staffId);
    await draftReply(services, by(staff.drafter), input);
    await signReply(services, by(staff.head));
    for (const { staffId } of [staff.second, staff.drafter, staff.head]) {
      const promoted: StaffActor = { kind: 'reviewer', staffId, unitId: null };
      await expect(approveReply(services, by(promoted))).rejects.toMatchObject(failure('forbidden'));
      const past = database.owner.prisma.reply.updateMany({
        ...{ where: { caseId }, data: { state: 'approved', reviewedBy: staffId } },
      });
      await expect(past).rejects.toThrow('reply_second_check');
    }
    expect(await approveReply(services, by(staff.reviewer))).toMatchObject({ state: 'answered' });
  });

  it('takes a published answer down when the citizen takes the consent back', async () => {
    const { services } = test;
    await acceptCase(services, by(staff.triage));
    await answer(staff.drafter, staff.reviewer);
    await proposePublicAnswer(services, by(staff.reviewer), { question: '问', answer: '答' });
    await answerProposal(services, by(citizen), true);
    await publishAnswer(services, by(staff.reviewer));
    await changeConsent(services, by(citizen), false);
    const rows = await test.database.owner.prisma.publicAnswer.findMany({ where: { caseId } });
    expect(rows.map(({ state }) => state)).toEqual(['removed']);
    expect((await readCasePage(services, citizen, caseId)).publicAnswerId).toBeNull();
  });
});
