import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCallBacks } from '../conduct/list-call-backs.ts';
import { readConduct } from '../conduct/read-conduct.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { acknowledgeDispatch } from './acknowledge-dispatch.ts';
import { approveReply } from './approve-reply.ts';
import { declareConflict } from './declare-conflict.ts';
import { dispatchCase } from './dispatch-case.ts';
import { draftReply } from './draft-reply.ts';
import { joinCase } from './join-case.ts';
import { rateAnswer } from './rate-answer.ts';
import { recordCallBack } from './record-call-back.ts';
import { requestRework } from './request-rework.ts';
import { signReply } from './sign-reply.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let unitId: string;
/** The first is answered, the others are joined to it. */
let cases: [string, string, string];

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  unitId = await desk.unit('水务局');
  cases = [(await desk.case()).id, (await desk.case()).id, (await desk.case()).id];
  for (const joined of cases.slice(1)) await joinCase(test.services, by(triage, joined), cases[0]);
  await acceptCase(test.services, by(triage, cases[0]));
});
afterAll(() => test.close());

const holder = (caseId: string): Actor => ({ kind: 'receiptHolder', caseId });
const by = (actor: Actor, caseId: string) => ({ actor, caseId, version: null });
const page = (caseId: string) => readCasePage(test.services, holder(caseId), caseId);
const rate = (caseId: string, satisfied: number) =>
  rateAnswer(test.services, by(holder(caseId), caseId), {
    ...{ solved: satisfied > 2 ? 'yes' : 'no', satisfied, words: '' },
  });
const reply: ReplyDraft = {
  ...{ final: true, text: '已说明。', outcome: 'explained', outcomeDate: null, outcomeReason: null },
  ...{ surname: '陈', telephone: '0600-5550001' },
};

/** By people of its own, as a second answer has to be. */
async function answerFirst(): Promise<void> {
  const [first] = cases;
  const handler = await desk.staff('unitHandler', unitId);
  await dispatchCase(test.services, by(triage, first), { unitId, sectionId: null, instruction: '' });
  await acknowledgeDispatch(test.services, by(handler, first));
  const points = { answered: [0], setAside: [] };
  await draftReply(test.services, by(handler, first), { reply, points, attachmentIds: [] });
  await signReply(test.services, by(await desk.staff('unitHead', unitId), first));
  await approveReply(test.services, by(await desk.staff('reviewer'), first));
}

async function conductFor(actor: Actor) {
  const today = new Date().toISOString().slice(0, 10);
  const { all } = await readConduct(test.services, actor, { from: '2026-01-01', to: today });
  return { asked: all.asked, levels: all.levels, explained: all.explained };
}

it('whoever is joined rates the answer once there is one, each on their own', async () => {
  const [first, second, third] = cases;
  expect((await page(second)).may).not.toContain('rate');
  await expect(rate(second, 1)).rejects.toMatchObject({ publicError: { refusal: 'wrongState' } });
  await answerFirst();
  expect((await page(second)).may).toContain('rate');
  await rate(second, 1);
  await rate(third, 3);
  await rate(third, 4);
  await rate(first, 5);
  const { ratings, replies, state } = await page(second);
  expect([state, replies.map(({ round }) => round)]).toEqual(['joined', [0]]);
  expect(ratings).toMatchObject([{ round: 0, satisfied: 1 }]);
  expect(await conductFor(triage)).toEqual({
    ...{ asked: 3, levels: [1, 0, 0, 1, 1], explained: { n: 1, of: 1 } },
  });
});

it('a bad rating is called back about, and stands with the answered case', async () => {
  const [first, second] = cases;
  const list = await listCallBacks(test.services, triage);
  expect(list).toMatchObject([{ caseId: second, unit: '水务局', satisfied: 1 }]);
  const outcome = { outcome: 'stillUnsolved', words: '仍未修好' } as const;
  await recordCallBack(test.services, by(triage, second), outcome);
  expect(await listCallBacks(test.services, triage)).toEqual([]);
  const { joinedHere, ratings } = await readDeskCase(test.services, triage, first);
  expect(joinedHere.map((one) => one.ratings.map(({ satisfied }) => satisfied))).toEqual([[1], [4]]);
  expect(ratings.map(({ satisfied }) => satisfied)).toEqual([5]);
});

it('a second answer is rated anew, and the word on the first stays', async () => {
  const [first, second, third] = cases;
  await rate(third, 1);
  await requestRework(test.services, by(holder(first), first), '没有修好');
  await expect(rate(second, 2)).rejects.toMatchObject({ publicError: { refusal: 'wrongState' } });
  // Nobody has the case now; the call is about what the unit answered.
  expect(await listCallBacks(test.services, triage)).toMatchObject([{ caseId: third, unit: '水务局' }]);
  await answerFirst();
  await rate(second, 2);
  expect((await page(second)).ratings).toMatchObject([
    { round: 0, satisfied: 1 },
    { round: 1, satisfied: 2 },
  ]);
  expect(await conductFor(triage)).toMatchObject({ asked: 6, levels: [2, 1, 0, 0, 1] });
});

it('from whom the joined case is kept, so is its rating', async () => {
  const friend = await desk.staff('triageOfficer');
  await declareConflict(test.services, by(friend, cases[1]), '当事人是我的亲属');
  expect(await conductFor(friend)).toMatchObject({ asked: 4, levels: [1, 0, 0, 0, 1] });
});
