import { handlingView, trendsSheet } from '@huiyin/contract/desk/trends';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { daysUnheld } from '@huiyin/domain/case/holdings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { acknowledgeDispatch } from '../case/acknowledge-dispatch.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { nameAccused } from '../case/name-accused.ts';
import type { Services } from '../services.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { exportTrends } from './export-trends.ts';
import { readHandling } from './read-handling.ts';
import { stepsOf } from './testing/conduct-by-hand.ts';

let test: TestServices;
let officer: StaffActor;
let triage: StaffActor;
const on = (day: string): Services => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
/** Whole months and days at both ends. */
const days = ['2026-01-28', '2026-02-10', '2026-03-03', '2026-04-01'];
const period = { from: '2026-01-20', to: '2026-04-10' };

beforeAll(async () => {
  test = await openTestServices();
  const desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer');
  triage = await desk.staff('triageOfficer');
  const units = [await desk.unit('水务局'), await desk.unit('教育局')];
  const handlers = [
    await desk.staff('unitHandler', units[0]),
    await desk.staff('unitHandler', units[1]),
  ] as const;
  for (let at = 0; at < 24; at += 1) {
    const slow = at % 2;
    const { id: caseId } = await desk.case({ receivedOn: days[at % 4] ?? '' });
    const by = (actor: StaffActor) => ({ actor, caseId, version: null });
    await acceptCase(on('2026-04-01'), by(triage));
    const to = { unitId: units[slow] ?? '', sectionId: null, instruction: '' };
    await dispatchCase(on('2026-04-01'), by(triage), to);
    await acknowledgeDispatch(
      on(slow ? `2026-04-${10 + (at % 3)}` : '2026-04-02'),
      by(handlers[slow] ?? triage),
    );
  }
  const { jurisdictionId } = test.services;
  const { id: caseId } = await desk.case({ receivedOn: '2026-03-03' });
  await test.database.owner.prisma.promise.create({
    data: {
      ...{ jurisdictionId, caseId, unitId: units[0] ?? '', what: '四月底前修好。' },
      ...{ id: '7f4c1c0e-2f5b-4a3c-9d53-0a8f1f6f2b11', dueOn: new Date('2026-04-30') },
    },
  });
});
afterAll(() => test.close());

it('tells which unit leaves cases in nobody’s hands, and says so only where it really differs', async () => {
  const view = await readHandling(on('2026-04-30'), officer, period);
  expect(handlingView.parse(view)).toEqual(view);
  expect(view.units).toMatchObject([
    { unit: '教育局', dispatched: 12, unsigned: { mean: 10, of: 12, standing: 'high' } },
    { unit: '水务局', dispatched: 12, unsigned: { mean: 1, of: 12, standing: 'low' } },
  ]);
  expect(view.units[0]?.objections).toMatchObject({ n: 0, of: 12, standing: 'same' });
  expect(view.units[0]?.bad).toEqual({ n: 0, of: 0, interval: null, standing: 'few' });
  // A unit that was merged half-way keeps its figures, and its name says that it is no longer.
  const merged = (active: boolean) =>
    test.database.owner.prisma.unit.updateMany({ where: { name: '教育局' }, data: { active } });
  await merged(false);
  const after = await readHandling(on('2026-04-30'), officer, period);
  await merged(true);
  expect(after.units.map(({ unit }) => unit)).toEqual(['教育局（已停用）', '水务局']);
  expect(after.units.map(({ unit: _, ...row }) => row)).toEqual(view.units.map(({ unit: _, ...row }) => row));
});

it('adds up the days in nobody’s hands to what the ledger of every case says, those that last up to today', async () => {
  const events = await test.database.owner.prisma.caseEvent.findMany({ orderBy: { number: 'asc' } });
  const caseIds = [...new Set(events.map(({ caseId }) => caseId))];
  const byHand = (until: string) =>
    caseIds
      .map((id) => daysUnheld(stepsOf(events.filter(({ caseId }) => caseId === id)), until))
      .reduce((sum, days) => sum + days, 0);
  for (const day of ['2026-04-30', '2026-05-07']) {
    const { unheld } = await readHandling(on(day), officer, period);
    expect(unheld).toEqual({ stretches: 25, days: byHand(day), waiting: 1 });
  }
  const { units } = await readHandling(on('2026-04-30'), officer, period);
  const waits = days.map((day) => (Date.parse('2026-04-01') - Date.parse(day)) / 86_400_000);
  expect(units[1]?.waited).toMatchObject({ of: 12, mean: ((waits[0] ?? 0) + (waits[2] ?? 0)) / 2 });
});

it('counts by the day of receipt, and promises that are late now', async () => {
  const before = await readHandling(on('2026-05-01'), officer, { from: '2026-02-01', to: '2026-02-28' });
  expect(before.units.map(({ dispatched }) => dispatched)).toEqual([6]);
  expect(before.latePromises).toMatchObject([{ unit: '水务局', dueOn: '2026-04-30' }]);
  expect((await readHandling(on('2026-04-30'), officer, period)).latePromises).toEqual([]);
});

it('has no row of a unit of which nothing is left without the cases that are kept from who reads', async () => {
  const desk = arrangeDesk(test);
  const unitId = await desk.unit('林业局');
  const about = await desk.staff('disciplineOfficer');
  const { id: caseId } = await desk.case({ receivedOn: '2026-03-03' });
  const by = { actor: triage, caseId, version: null };
  await acceptCase(on('2026-04-01'), by);
  await dispatchCase(on('2026-04-01'), by, { unitId, sectionId: null, instruction: '' });
  await nameAccused(on('2026-04-02'), by, { unitIds: [], staffIds: [about.staffId] });
  const unitsFor = async (actor: StaffActor) =>
    (await readHandling(on('2026-04-30'), actor, period)).units.map(({ unit }) => unit);
  expect(await unitsFor(officer)).toContain('林业局');
  expect((await unitsFor(about)).toSorted()).toEqual(['教育局', '水务局']);
  const promisesFor = async (actor: StaffActor) =>
    (await readHandling(on('2026-05-02'), actor, period)).latePromises.length;
  expect([await promisesFor(officer), await promisesFor(about)]).toEqual([1, 1]);
  const { caseId: promised } = await test.database.owner.prisma.promise.findFirstOrThrow();
  const named = { unitIds: [], staffIds: [about.staffId] };
  await nameAccused(on('2026-05-01'), { ...by, caseId: promised }, named);
  expect([await promisesFor(officer), await promisesFor(about)]).toEqual([1, 0]);
  await nameAccused(on('2026-05-01'), { ...by, caseId: promised }, { ...named, staffIds: [] });
});

it('is forbidden to everybody but the discipline office', async () => {
  await expect(readHandling(on('2026-05-01'), triage, period)).rejects.toMatchObject({
    publicError: { code: 'forbidden' },
  });
});

it('can be taken out as a sheet, which stands in the audit trail', async () => {
  const sheet = await exportTrends(on('2026-05-01'), officer, period);
  expect(trendsSheet.parse(sheet)).toEqual(sheet);
  expect(sheet.fileName).toBe('趋势_2026-01-20_2026-04-10.xlsx');
  expect(Buffer.from(sheet.content, 'base64').subarray(0, 2).toString()).toBe('PK');
  const audit = { action: 'trends.export', actorId: officer.staffId };
  expect(await test.database.owner.prisma.auditEntry.count({ where: audit })).toBe(1);
  await expect(exportTrends(on('2026-05-01'), triage, period)).rejects.toMatchObject({
    publicError: { code: 'forbidden' },
  });
});
