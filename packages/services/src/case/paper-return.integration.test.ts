import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { makePdf } from '@huiyin/pdf/testing/make-pdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConduct } from '../conduct/read-conduct.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { writeDispatchLetter } from '../letter/write-dispatch-letter.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { approveReply } from './approve-reply.ts';
import { dispatchCase } from './dispatch-case.ts';
import { recordPaperReturn } from './draft-reply.ts';
import { returnReply } from './return-reply.ts';

let test: TestServices;
let desk: Desk;
let unitId: string;
let triage: StaffActor;
let reviewer: StaffActor;
let caseId: string;

const by = (actor: Actor) => ({ actor, caseId, version: null });
const failsWith = (code: string) => ({ publicError: { code } });
const refusal = (code: string) => ({ publicError: { code: 'refused', refusal: code } });

async function scan(): Promise<string> {
  const staged = await stageAttachment(test.services, { fileName: '回单.pdf', bytes: one(makePdf()) });
  if (!staged.ok) throw new Error(staged.problem);
  return staged.attachment.attachmentId;
}
async function* one(bytes: Uint8Array) {
  yield bytes;
}
const enter = (actor: Actor, attachmentIds: readonly string[], change: object = {}, at = test.services) =>
  recordPaperReturn(at, by(actor), {
    ...{ points: { answered: [0], setAside: [] }, attachmentIds },
    reply: {
      ...{ final: true, text: '路灯已修好。', outcome: 'solved', outcomeDate: null, outcomeReason: null },
      ...{ surname: '陈', telephone: '0600-5550001' },
      ...change,
    },
  });

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer', null, '受理员甲');
  reviewer = await desk.staff('reviewer');
  unitId = await desk.unit('供电公司');
});
afterAll(() => test.close());
beforeEach(async () => {
  caseId = (await desk.case({ columns: { state: 'accepted' } })).id;
  await dispatchCase(test.services, by(triage), { unitId, sectionId: null, instruction: '' });
});

describe('a unit without accounts', () => {
  it('answers by its stamped return, in its own name, and a reviewer still approves', async () => {
    expect((await readDeskCase(test.services, triage, caseId)).may).toContain('recordPaperReturn');
    const attachmentId = await scan();
    await enter(triage, [attachmentId]);
    const seen = await readDeskCase(test.services, reviewer, caseId);
    expect(seen).toMatchObject({
      state: 'signed',
      replies: [{ byPaper: true, unit: '供电公司', draftedBy: '受理员甲', signedBy: null, state: 'signed' }],
    });
    expect(seen.attachments).toMatchObject([{ attachmentId, ofReply: seen.replies[0]?.replyId }]);
    await approveReply(test.services, by(reviewer));
    const page = await readCasePage(test.services, { kind: 'receiptHolder', caseId }, caseId);
    expect(page).toMatchObject({ state: 'answered', replies: [{ unit: '供电公司', surname: '陈' }] });
    expect(page.attachments).toEqual([]);
  });

  it('is not held to have left unsigned what it returned', async () => {
    const on = (day: string) => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
    const slow = await desk.unit('自来水公司');
    caseId = (await desk.case({ columns: { state: 'accepted' } })).id;
    await dispatchCase(on('2026-03-03'), by(triage), { unitId: slow, sectionId: null, instruction: '' });
    await enter(triage, [await scan()], {}, on('2026-03-06'));
    const { units } = await readConduct(on('2026-03-20'), reviewer, { from: '2026-03-01', to: '2026-03-20' });
    expect(units.find(({ unit }) => unit === '自来水公司')).toMatchObject({ dispatched: 1, unsignedDays: 3 });
  });

  it('is asked again when its return is sent back', async () => {
    await enter(triage, [await scan()]);
    await returnReply(test.services, by(reviewer), { grounds: ['noDate'], reason: '没有日期' });
    await enter(triage, [await scan()]);
    expect((await readDeskCase(test.services, triage, caseId)).state).toBe('signed');
  });

  it('is not answered for without a scan, a surname or an answer to each point', async () => {
    await expect(enter(triage, [])).rejects.toMatchObject(refusal('scanMissing'));
    await expect(enter(triage, [await scan()], { surname: '' })).rejects.toMatchObject(
      refusal('surnameMissing'),
    );
    await expect(enter(reviewer, [await scan()])).rejects.toMatchObject(failsWith('forbidden'));
  });

  it('gets a 转办单, or a 交办单 that asks for a report', async () => {
    const letter = (kind: 'answer' | 'report') =>
      writeDispatchLetter(test.services, triage, { caseId, kind });
    expect((await letter('answer')).fileName).toMatch(/^转办单-\d{11}\.docx$/);
    expect((await letter('report')).fileName).toMatch(/^交办单-\d{11}\.docx$/);
    await expect(
      writeDispatchLetter(test.services, reviewer, { caseId, kind: 'report' }),
    ).rejects.toMatchObject(failsWith('forbidden'));
  });
});

it('a unit that has a handler and a head answers for itself', async () => {
  const staffed = await desk.unit(`水务局${caseId}`);
  const handler = await desk.staff('unitHandler', staffed);
  await desk.staff('unitHead', staffed);
  caseId = (await desk.case({ columns: { state: 'accepted' } })).id;
  await dispatchCase(test.services, by(triage), { unitId: staffed, sectionId: null, instruction: '' });
  expect((await readDeskCase(test.services, triage, caseId)).may).not.toContain('recordPaperReturn');
  await expect(enter(triage, [await scan()])).rejects.toMatchObject(refusal('unitHasAccounts'));
  await expect(enter(handler, [await scan()])).rejects.toMatchObject(failsWith('forbidden'));
});
