import { randomUUID } from 'node:crypto';
import { bulletinView } from '@huiyin/contract/desk/bulletins';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { approveReply } from '../case/approve-reply.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { draftReply } from '../case/draft-reply.ts';
import { rateAnswer } from '../case/rate-answer.ts';
import { requestRework } from '../case/request-rework.ts';
import { signReply } from '../case/sign-reply.ts';
import { entryOf } from '../letter/testing/entry-of.ts';
import type { Services } from '../services.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { writeBulletin } from './bulletin-document.ts';
import { recomputeBulletin } from './change-bulletin.ts';
import { draftBulletin } from './draft-bulletin.ts';
import { readBulletin } from './read-bulletins.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let triage: StaffActor;
let head: StaffActor;
let unitId: string;
let drafts: string[];
let people: { handler: StaffActor; reviewer: StaffActor }[];
const at = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const march = { from: '2026-03-01', to: '2026-03-31' };

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer');
  triage = await desk.staff('triageOfficer');
  unitId = await desk.unit('水务局');
  head = await desk.staff('unitHead', unitId);
  people = await Promise.all(
    [0, 1].map(async () => ({
      handler: await desk.staff('unitHandler', unitId),
      reviewer: await desk.staff('reviewer'),
    })),
  );
  // Answered, rated badly, done anew by others, answered again and rated well: one case, one last word.
  const reworked = await receive('2026-03-02');
  await answer(reworked, '2026-03-10');
  await rate(reworked, '2026-03-11', 'no', 1);
  await requestRework(at('2026-03-12'), holder(reworked), '水还是黄的。');
  await answer(reworked, '2026-03-25', 1);
  await rate(reworked, '2026-03-26', 'yes', 5);
  // Answered in February: what is said of it in March is no figure of March.
  const older = await receive('2026-02-02');
  await answer(older, '2026-02-20');
  await rate(older, '2026-03-02', 'no', 1);
  // Answered in March, and nothing said of it.
  await answer(await receive('2026-03-03'), '2026-03-15');
  // Answered in March, rated after it, before the bulletin is drawn up; and once more after that.
  const late = await receive('2026-03-20');
  await answer(late, '2026-03-30');
  await rate(late, '2026-04-01', 'partly', 4);
  drafts = [await draft('bulletin'), await draft('bulletin'), await draft('meetingPack')];
  await rate(late, '2026-04-03', 'yes', 5);
});
afterAll(() => test.close());

const receive = async (day: string): Promise<string> =>
  (await desk.case({ receivedOn: day, receivedAt: new Date(`${day}T02:00:00Z`) })).id;
const by = (actor: Actor, caseId: string) => ({ actor, caseId, version: null });
const holder = (caseId: string) => by({ kind: 'receiptHolder', caseId }, caseId);
const rate = (caseId: string, day: string, solved: 'yes' | 'partly' | 'no', satisfied: number) =>
  rateAnswer(at(day), holder(caseId), { solved, satisfied, words: '' });

async function answer(caseId: string, day: string, place = 0): Promise<void> {
  const { handler, reviewer } = people[place] ?? { handler: head, reviewer: officer };
  if (place === 0) await acceptCase(at(day), by(triage, caseId));
  await dispatchCase(at(day), by(triage, caseId), { unitId, sectionId: null, instruction: '' });
  await acknowledgeDispatch(at(day), by(handler, caseId));
  await draftReply(at(day), by(handler, caseId), {
    reply: {
      ...{ final: true, text: '已清洗水箱。', outcome: 'solved', outcomeDate: null, outcomeReason: null },
      ...{ surname: '李', telephone: '0600-5550001' },
    },
    ...{ points: { answered: [0], setAside: [] }, attachmentIds: [] },
  });
  await signReply(at(day), by(head, caseId));
  await approveReply(at(day), by(reviewer, caseId));
}

async function draft(kind: 'bulletin' | 'meetingPack'): Promise<string> {
  const bulletinId = randomUUID();
  await draftBulletin(at('2026-04-02'), officer, { bulletinId, kind, ...march });
  return bulletinId;
}

const text = (xml: string) => xml.replace(/<[^>]+>/g, '');

it('counts what was said of the answers of its period, one last word of each case, up to its own moment', async () => {
  const bulletinId = drafts[0] ?? '';
  const view = await readBulletin(at('2026-04-03'), officer, bulletinId);
  expect(bulletinView.parse(view)).toEqual(view);
  const figures = Object.fromEntries(view.totals.map(({ key, n, of }) => [key, [n, of]]));
  expect(figures).toMatchObject({
    ...{ received: [3, null], answered: [3, null], rated: [2, 3] },
    ...{ solved: [1, 2], satisfied: [2, 2], rework: [1, 3] },
  });
  for (const { n, of, interval } of view.totals.filter((figure) => figure.of !== null)) {
    expect(n).toBeLessThanOrEqual(of ?? 0);
    expect(interval).not.toBeNull();
  }
  expect((await recomputeBulletin(at('2026-05-01'), officer, bulletinId)).differences).toEqual([]);
});

it('that was drawn up by the first way of counting is computed again by that way', async () => {
  const bulletinId = drafts[1] ?? '';
  const of = { where: { id: bulletinId } };
  const row = await test.database.owner.prisma.bulletin.findFirstOrThrow(of);
  const first = { rated: [3, 3], solved: [0, 3], satisfied: [1, 3] } as Record<string, number[]>;
  const figures = row.figures as { totals: { key: string; n: number; of: number | null }[] };
  const totals = figures.totals.map((figure) => {
    const [n = figure.n, whole = figure.of] = first[figure.key] ?? [];
    return { ...figure, n, of: whole };
  });
  await test.database.owner.prisma.bulletin.updateMany({
    ...of,
    data: { figuresVersion: 1, figures: { ...figures, totals } },
  });
  expect((await recomputeBulletin(at('2026-05-01'), officer, bulletinId)).differences).toEqual([]);
});

it('as a meeting pack holds the meeting’s own parts, and in its document the same figures with their wholes', async () => {
  const bulletinId = drafts[2] ?? '';
  const view = await readBulletin(at('2026-04-02'), officer, bulletinId);
  expect(view.sections.map(({ heading }) => heading)).toEqual([
    ...['上次会议事项落实情况', '本期突出问题', '需要会议协调的事项', '建议'],
  ]);
  const { base64, fileName } = await writeBulletin(test.services, officer, bulletinId);
  expect(fileName).toBe('热线联席会议材料（2026-03-01至2026-03-31）-送审稿.docx');
  const xml = entryOf(Buffer.from(base64, 'base64'), 'word/document.xml');
  const written = text(xml);
  for (const part of [
    ...['（送审稿，未经批准）', '上次会议事项落实情况', '本期收到来件3件，作出最终答复3件。'],
    ...['收到来件3', '本人已作评价（占答复）2 / 366.7%', '本人认为已解决（占评价）1 / 250.0%'],
    ...['要求重新办理（占答复）1 / 333.3%', '按第2版口径统计'],
  ])
    expect(written).toContain(part);
  expect(xml).toContain('<pic:pic');
});

it('tells each case once as an example, however often it was answered, and no question twice', async () => {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const published = async (caseId: string, { round, question }: { round: number; question: string }) => {
    const day = new Date(`2026-03-1${round}T02:00:00Z`);
    await prisma.$executeRaw`
      INSERT INTO public_answer (jurisdiction_id, case_id, round, state, question, answer, proposed_by, proposed_at, published_at,
        published_on, search)
      VALUES (${jurisdictionId}, ${caseId}::uuid, ${round}, 'published', ${question}, '已办', ${officer.staffId}::uuid, ${day}, ${day},
        ${day}::date, '')`;
    await prisma.caseFile.updateMany({
      where: { jurisdictionId, id: caseId },
      data: { publication: 'published', publicId: caseId },
    });
  };
  const [twice, other] = [await receive('2026-03-04'), await receive('2026-03-05')];
  await published(twice, { round: 0, question: '水黄' });
  await published(twice, { round: 1, question: '水还是黄' });
  await published(other, { round: 0, question: '水还是黄' });
  const bulletinId = randomUUID();
  await draftBulletin(at('2026-04-04'), officer, { bulletinId, kind: 'bulletin', ...march });
  const { examples } = await readBulletin(at('2026-04-04'), officer, bulletinId);
  expect(examples.map(({ question }) => question)).toEqual(['水还是黄']);
});
