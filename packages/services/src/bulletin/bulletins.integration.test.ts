import { randomUUID } from 'node:crypto';
import { bulletinView } from '@huiyin/contract/desk/bulletins';
import { readBulletinFigures } from '@huiyin/db/sql/read-bulletin-figures';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestRework } from '../case/request-rework.ts';
import { finishTask, setTask } from '../close-out/meeting-tasks.ts';
import { entryOf } from '../letter/testing/entry-of.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { writeBulletin } from './bulletin-document.ts';
import { approveBulletin, editBulletin, recomputeBulletin } from './change-bulletin.ts';
import { draftBulletin } from './draft-bulletin.ts';
import { countsAs } from './figures-for-everybody.ts';
import { readBulletin } from './read-bulletins.ts';
import { arrangeOffice, type Office } from './testing/arrange-office.ts';

let test: TestServices;
let office: Office;
let officer: StaffActor;
let drafts: string[];
const at = (day: string): Services => office.at(day);
const march = { from: '2026-03-01', to: '2026-03-31' };

beforeAll(async () => {
  test = await openTestServices();
  office = await arrangeOffice(test);
  officer = office.officer;
  const { receive, answer, rate, holder } = office;
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

async function draft(kind: 'bulletin' | 'meetingPack', day = '2026-04-02'): Promise<string> {
  const bulletinId = randomUUID();
  await draftBulletin(at(day), officer, { bulletinId, kind, ...march });
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

it('is approved by nobody who drafted or ever changed it, also where others changed it after', async () => {
  const { prisma } = test.database.owner;
  const desk = arrangeDesk(test);
  const editor = await desk.staff('disciplineOfficer');
  const last = await desk.staff('disciplineOfficer');
  for (const kind of ['bulletin', 'meetingPack'] as const) {
    const bulletinId = await draft(kind, '2026-04-04');
    const { bulletin, sections } = await readBulletin(at('2026-04-04'), officer, bulletinId);
    const words = { bulletinId, title: bulletin.title, sections, examples: [] };
    await editBulletin(at('2026-04-04'), editor, { ...words, version: 1 });
    await editBulletin(at('2026-04-04'), last, { ...words, version: 2 });
    for (const writer of [officer, editor, last]) {
      expect((await readBulletin(at('2026-04-05'), writer, bulletinId)).mayApprove).toBe(false);
      await expect(
        approveBulletin(at('2026-04-05'), writer, { bulletinId, version: 3 }),
      ).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    }
    // Nor by a hand at the tables.
    const change = { state: 'approved', approvedBy: editor.staffId, approvedOn: new Date('2026-04-05') };
    await expect(prisma.bulletin.updateMany({ where: { id: bulletinId }, data: change })).rejects.toThrow();
    await approveBulletin(at('2026-04-05'), office.second, { bulletinId, version: 3 });
  }
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

it('counts no case that was kept from somebody in the office, who would find it by what is missing from their own count', async () => {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const about = await arrangeDesk(test).staff('disciplineOfficer');
  const caseId = await office.receive('2026-03-04');
  const named = { jurisdictionId, caseId, ground: 'accused', staffId: about.staffId };
  await prisma.caseExclusion.create({ data: { ...named, setOn: new Date('2026-03-05') } });
  await prisma.caseFile.updateMany({ where: { id: caseId }, data: { excludes: true } });
  const received = async (bulletinId: string) =>
    (await readBulletin(at('2026-04-06'), about, bulletinId)).totals.find(({ key }) => key === 'received')?.n;
  const bulletinId = await draft('bulletin', '2026-04-06');
  expect(await received(bulletinId)).toBe(3);
  expect((await recomputeBulletin(at('2026-05-01'), about, bulletinId)).differences).toEqual([]);
  const asOf = new Date('2026-04-06T04:00:00Z');
  const second = { jurisdictionId, actor: countsAs, ...march, asOf, version: 2 };
  await inTransaction(at('2026-04-06'), async ({ tx }) => {
    expect((await readBulletinFigures(tx, second)).totals[0]).toMatchObject({ key: 'received', n: 4 });
  });
  // Whoever is named later was in the figure when it was frozen, and does not show as a difference.
  await prisma.caseExclusion.updateMany({ where: { caseId }, data: { setOn: new Date('2026-04-20') } });
  const later = await draft('bulletin', '2026-04-07');
  await prisma.caseExclusion.updateMany({ where: { caseId }, data: { setOn: new Date('2026-04-08') } });
  expect(await received(later)).toBe(4);
  expect((await recomputeBulletin(at('2026-05-01'), about, later)).differences).toEqual([]);
  await prisma.caseFile.updateMany({ where: { id: caseId }, data: { handedToDiscipline: true } });
});

it('of a period without data says so, and is not drawn up under a clock that was set back', async () => {
  const bulletinId = randomUUID();
  const january = { from: '2025-01-01', to: '2025-01-31' };
  await draftBulletin(at('2026-04-04'), officer, { bulletinId, kind: 'bulletin', ...january });
  const view = await readBulletin(at('2026-04-04'), officer, bulletinId);
  expect(view).toMatchObject({ empty: true, measures: [], units: [] });
  expect(view.sections[0]?.text).toBe('本期没有来件，也没有答复。');
  expect(view.totals.find(({ key }) => key === 'solved')).toMatchObject({ n: 0, of: 0, interval: null });
  const earlier = { bulletinId: randomUUID(), kind: 'bulletin', ...january } as const;
  await expect(draftBulletin(at('2026-03-20'), officer, earlier)).rejects.toMatchObject({
    publicError: { fields: [{ field: 'clock', problem: 'expired' }] },
  });
});

it('as a meeting pack holds the meeting’s own parts, and in its document the same figures with their wholes', async () => {
  const bulletinId = drafts[2] ?? '';
  const view = await readBulletin(at('2026-04-02'), officer, bulletinId);
  expect(view.sections.map(({ heading }) => heading)).toEqual([
    ...['上次会议事项落实情况', '本期突出问题', '需要会议协调的事项', '建议'],
  ]);
  const { base64, fileName } = await writeBulletin(test.services, officer, bulletinId);
  expect(fileName).toBe('热线联席会议材料（2026年3月）-送审稿.docx');
  const xml = entryOf(Buffer.from(base64, 'base64'), 'word/document.xml');
  const written = text(xml);
  for (const part of [
    ...['（送审稿，未经批准）', '上次会议事项落实情况', '本期收到来件3件，作出最终答复3件。'],
    ...['收到来件3', '来件人作了评价（占答复）2 / 366.7%（95%区间', '认为已解决（占评价）1 / 250.0%'],
    ...['要求重新办理（占答复）1 / 333.3%', '数据截至2026年4月2日12:00', '按第3版口径统计'],
  ])
    expect(written).toContain(part);
  expect(xml).toContain('<pic:pic');
});

it('tells each case once as an example, however often it was answered, and no question twice', async () => {
  const { receive, answer, rate, holder, publish } = office;
  const [twice, other] = [await receive('2026-03-04'), await receive('2026-03-05')];
  await answer(twice, '2026-03-10');
  await rate(twice, '2026-03-11', 'no', 1);
  await publish(twice, { round: 0, question: '水黄' });
  await requestRework(at('2026-03-12'), holder(twice), '水还是黄的。');
  await answer(twice, '2026-03-25', 1);
  await publish(twice, { round: 1, question: '水还是黄' });
  await answer(other, '2026-03-26');
  await publish(other, { round: 0, question: '水还是黄' });
  const bulletinId = randomUUID();
  await draftBulletin(at('2026-04-04'), officer, { bulletinId, kind: 'bulletin', ...march });
  const read = async () => (await readBulletin(at('2026-04-04'), officer, bulletinId)).examples;
  expect(await read()).toMatchObject([{ publicId: twice, question: '水黄', answer: '已办', removed: false }]);
  // Words are shown as they are public on the day that somebody looks, never as they once were.
  const { prisma } = test.database.owner;
  await prisma.publicAnswer.updateMany({ where: { caseId: twice }, data: { answer: '已换管' } });
  expect(await read()).toMatchObject([{ answer: '已换管' }]);
  await prisma.publicAnswer.updateMany({ where: { caseId: twice }, data: { state: 'removed' } });
  expect(await read()).toEqual([{ publicId: twice, question: '', answer: '', removed: true }]);
});

it('lists in a meeting pack what the last meeting decided: who, by when, and how it stood, and keeps that', async () => {
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const { measureId, triage, unitId } = office;
  const held = async (day: string, words: string, dueOn: string) => {
    await setTask(at(day), triage, { measureId, unitId, words, dueOn });
    const { id } = await prisma.meetingTask.findFirstOrThrow({ where: { jurisdictionId, words } });
    return id;
  };
  await finishTask(at('2026-03-01'), triage, {
    taskId: await held('2026-02-05', '旧事项', '2026-03-01'),
    result: '办结',
  });
  await held('2026-02-05', '更早没办完的', '2026-03-10');
  const done = await held('2026-03-05', '核对加价', '2026-03-20');
  await held('2026-03-05', '公开价目', '2026-03-25');
  await held('2026-03-05', '退还多收', '2026-05-01');
  await finishTask(at('2026-03-18'), triage, { taskId: done, result: '已核对 12 户' });
  const bulletinId = randomUUID();
  await draftBulletin(at('2026-04-05'), officer, { bulletinId, kind: 'meetingPack', ...march });
  const told = async () => {
    const { tasks, sections } = await readBulletin(at('2026-04-06'), officer, bulletinId);
    return {
      tasks: tasks.map(({ words, unit, dueOn, told: state }) => [words, unit, dueOn, state]),
      sections,
    };
  };
  const { tasks, sections } = await told();
  expect(tasks).toEqual([
    ['核对加价', '水务局', '2026-03-20', '已完成（2026年3月18日）\n已核对 12 户'],
    ['公开价目', '水务局', '2026-03-25', '未完成，逾期11天'],
    ['退还多收', '水务局', '2026-05-01', '办理中，未到时限'],
    ['更早没办完的', '水务局', '2026-03-10', '未完成，逾期26天'],
  ]);
  expect(sections[0]?.text).toContain('2026年3月5日召开，交办3项：已完成1项，未完成2项，其中逾期1项');
  expect(sections[0]?.text).toContain('更早的会议交办事项还有1项没有完成');
  const { base64 } = await writeBulletin(test.services, officer, bulletinId);
  const written = text(entryOf(Buffer.from(base64, 'base64'), 'word/document.xml'));
  expect(written).toContain('公开价目');
  expect(written).toContain('未完成，逾期11天');
  await prisma.meetingTask.updateMany({ where: { jurisdictionId }, data: { words: '改过' } });
  expect((await told()).tasks).toEqual(tasks);
});
