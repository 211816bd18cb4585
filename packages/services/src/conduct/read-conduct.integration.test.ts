import type { StaffActor } from '@huiyin/domain/case/actor';
import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { approveReply } from '../case/approve-reply.ts';
import { askExtension } from '../case/ask-clock-change.ts';
import { declareConflict } from '../case/declare-conflict.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { draftReply } from '../case/draft-reply.ts';
import { objectToDispatch } from '../case/object-to-dispatch.ts';
import { rateAnswer } from '../case/rate-answer.ts';
import { recallDispatch } from '../case/recall-dispatch.ts';
import { ruleOnObjection } from '../case/rule-on-objection.ts';
import { signReply } from '../case/sign-reply.ts';
import type { Services } from '../services.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listCallBacks } from './list-call-backs.ts';
import { readConduct } from './read-conduct.ts';

let test: TestServices;
let triage: StaffActor;
let handler: StaffActor;
let caseId: string;
const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const period = { from: '2026-03-01', to: '2026-03-31' };

beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('水务局');
  triage = await desk.staff('triageOfficer');
  handler = await desk.staff('unitHandler', unitId);
  const head = await desk.staff('unitHead', unitId);
  const reviewer = await desk.staff('reviewer');
  caseId = (await desk.case({ receivedOn: '2026-03-02' })).id;
  const by = (actor: StaffActor) => ({ actor, caseId, version: null });
  await acceptCase(on('2026-03-03'), by(triage));
  await dispatchCase(on('2026-03-03'), by(triage), { unitId, sectionId: null, instruction: '' });
  await recallDispatch(on('2026-03-03'), by(triage), '派错了');
  await dispatchCase(on('2026-03-03'), by(triage), { unitId, sectionId: null, instruction: '' });
  await objectToDispatch(on('2026-03-05'), by(handler), '不属本单位');
  await ruleOnObjection(on('2026-03-05'), by(triage), { upheld: false, reason: '属其职责' });
  await acknowledgeDispatch(on('2026-03-06'), by(handler));
  await askExtension(on('2026-03-20'), by(handler), { days: 5, reason: '需勘察' });
  const reply: ReplyDraft = {
    final: true,
    text: '已说明。',
    outcome: 'explained',
    outcomeDate: null,
    outcomeReason: null,
    surname: '陈',
    telephone: '0600-5550001',
  };
  const points = { answered: [0], setAside: [] };
  await draftReply(on('2026-03-20'), by(handler), { reply, points, attachmentIds: [] });
  await signReply(on('2026-03-20'), by(head));
  await approveReply(on('2026-03-20'), by(reviewer));
  const citizen = { actor: { kind: 'receiptHolder', caseId }, caseId, version: null } as const;
  await rateAnswer(on('2026-03-23'), citizen, { solved: 'no', satisfied: 2, words: '' });
});
afterAll(() => test.close());

it('tells of each unit what it was given, but not what was recalled, and how it handled it', async () => {
  const { all, units } = await readConduct(on('2026-03-31'), triage, period);
  expect(units).toHaveLength(1);
  expect(units[0]).toMatchObject({
    ...{ unit: '水务局', dispatched: 1, objections: 1, objectionsLost: 1, unsignedDays: 2 },
    ...{ extensions: 1, extensionsOnLastDay: 1, explained: { n: 1, of: 1 } },
    ...{ asked: 1, rated: 1, levels: [0, 1, 0, 0, 0] },
  });
  expect(all.interval?.low).toBe(0);
  expect(all.interval?.high).toBeCloseTo(0.793, 3);
});

it('counts nothing outside its period, and nothing for units and administrators', async () => {
  const before = await readConduct(on('2026-03-31'), triage, { from: '2026-02-01', to: '2026-02-28' });
  expect(before.units).toEqual([]);
  expect(before.all).toMatchObject({ asked: 0, rated: 0, interval: null });
  await expect(readConduct(on('2026-03-31'), handler, period)).rejects.toMatchObject({
    publicError: { code: 'forbidden' },
  });
});

it('lists who is still to be called back, for triage alone', async () => {
  const list = await listCallBacks(on('2026-04-30'), triage);
  expect(list).toMatchObject([
    { caseId, unit: '水务局', solved: 'no', satisfied: 2, attempts: 0, overdue: true },
  ]);
  await expect(listCallBacks(on('2026-04-30'), handler)).rejects.toMatchObject({
    publicError: { code: 'forbidden' },
  });
});

it('lists no call-back of a case to an officer from whom it is kept', async () => {
  const officer = await arrangeDesk(test).staff('triageOfficer');
  expect(await listCallBacks(on('2026-04-30'), officer)).toHaveLength(1);
  await declareConflict(on('2026-04-30'), { actor: officer, caseId, version: null }, '当事人是我的亲属');
  expect(await listCallBacks(on('2026-04-30'), officer)).toEqual([]);
  expect(await listCallBacks(on('2026-04-30'), triage)).toHaveLength(1);
});
