import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { trendsView } from '@huiyin/contract/desk/trends';
import type { Actor } from '@huiyin/domain/case/actor';
import { caseKinds } from '@huiyin/domain/case/states';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueue } from '../desk/count-queue.ts';
import { type ArrangedCase, arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readTrends } from './read-trends.ts';
import { arrangeMeasures } from './testing/arrange-measures.ts';

let test: TestServices;
let desk: Desk;
let discipline: Actor;
let unitIds: string[];
let measureIds: string[];
let townId: string;

const period = { from: '2026-11-02', to: '2026-11-22' };
const at = () => ({ ...test.services, moment: new Date('2026-11-24T04:00:00Z') });
const read = (of = period) => readTrends(at(), discipline, of);

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  discipline = await desk.staff('disciplineOfficer');
  unitIds = [await desk.unit('教育局'), await desk.unit('水务局')];
  townId = await desk.town('东门镇');
  const measures = [
    { problem: '学位紧张', title: '扩建学校' },
    { problem: '学位紧张', title: null },
    { problem: '路灯不亮', title: '检修路灯' },
  ];
  ({ measureIds } = await arrangeMeasures(test, measures));
  const received = (receivedOn: string, arranged: ArrangedCase = {}) =>
    desk.case({ receivedOn, ...arranged });
  const held = (unitId: string | undefined, answerDueOn: string) => ({
    columns: {
      state: 'inProgress',
      unitId: unitId ?? null,
      answerDueOn: new Date(answerDueOn),
      kind: 'complaint',
    },
  });
  await received('2026-11-03', {
    ...held(unitIds[0], '2026-11-23'),
    measureId: measureIds[0] ?? null,
    townId,
  });
  await received('2026-11-03', { ...held(unitIds[0], '2026-11-24'), measureId: measureIds[1] ?? null });
  await received('2026-11-16', { columns: { handedToDiscipline: true } });
  await received('2026-11-22', { columns: { state: 'withdrawn' } });
  // Received before the period, overdue now.
  await received('2026-10-05', { ...held(unitIds[1], '2026-11-01') });
  await received('2026-11-23');
});
afterAll(() => test.close());

describe('the trends of a period', () => {
  it('answer in the shape of the contract, with every rate as n of N', async () => {
    const view = await read();
    expect(trendsView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      received: 4,
      overdue: 2,
      answered: { n: 0, of: 4 },
      solved: { n: 0, of: 0 },
    });
  });

  it('hold every week, and only what came within the period', async () => {
    const { weeks } = await read();
    expect(weeks.map(({ week, starts, received }) => [week, starts, received])).toEqual([
      ['2026-W45', '2026-11-02', 2],
      ['2026-W46', '2026-11-09', 0],
      ['2026-W47', '2026-11-16', 2],
    ]);
  });

  it('tell units, kinds and towns in plain words, most cases first, with what the queue needs', async () => {
    const { units, kinds, towns } = await read();
    const line = ({ label, received, overdue }: (typeof units)[number]) => [label, received, overdue];
    expect(units.map(line)).toEqual([
      ['教育局', 2, 1],
      ['未交单位办理', 2, 0],
      ['水务局', 0, 1],
    ]);
    expect(kinds.map(line)).toEqual(
      expect.arrayContaining([
        ['投诉', 2, 2],
        ['尚未分类', 2, 0],
      ]),
    );
    expect(towns.map(line)).toEqual([
      ['未写明镇（街道）', 3, 1],
      ['东门镇', 1, 1],
    ]);
    expect(units.map(({ by, key }) => by && key)).toEqual([unitIds[0], null, unitIds[1]]);
    expect(kinds[0]).toMatchObject({ by: 'kind', key: 'complaint' });
    expect(towns.map(({ by, key }) => by && key)).toEqual([null, townId]);
  });

  it('say of a unit that was renamed and merged half-way that it is no longer, and count as before', async () => {
    const { prisma } = test.database.owner;
    const before = (await read()).units;
    const called = (data: { name: string; active: boolean }) =>
      prisma.unit.updateMany({ where: { id: unitIds[0] ?? '' }, data });
    await called({ name: '教体局', active: false });
    const after = (await read()).units;
    await called({ name: '教育局', active: true });
    expect(after.map(({ label }) => label)).toContain('教体局（已停用）');
    const unnamed = (units: typeof before) => units.map(({ label: _, ...row }) => row);
    expect(unnamed(after)).toEqual(unnamed(before));
  });

  it('count a problem once, and show problems and measures without a case too: nothing is unknown, not fine', async () => {
    const { problems, measures } = await read();
    expect(problems.map(({ label, received }) => [label, received])).toEqual([
      ['1. 学位紧张', 2],
      ['2. 路灯不亮', 0],
      ['未关联反馈问题', 2],
    ]);
    expect(measures.map(({ number, label, received, status }) => [number, label, received, status])).toEqual([
      [1, '扩建学校', 1, 'completed'],
      [2, '完成学位扩建，逐校公布进度。', 1, 'completed'],
      [3, '检修路灯', 0, 'completed'],
    ]);
    expect(measures[0]).toMatchObject({ by: 'measure', key: measureIds[0] });
  });

  it('are as many as the cases that the queue lists behind each number', async () => {
    const { weeks: _, charts: __, problems, units, kinds, towns, measures } = await read();
    const rows = [...problems, ...units, ...kinds, ...towns, ...measures];
    const narrowed = rows.filter(({ by }) => by !== null);
    expect(narrowed.length).toBeGreaterThan(8);
    for (const { label, received, overdue, by, key } of narrowed) {
      const filter: Partial<QueueFilter> =
        by === 'kind' ? { kind: caseKinds.find((known) => known === key) ?? null } : { [`${by}Id`]: key };
      const total = async (change: Partial<QueueFilter>) =>
        (await countQueue(at(), discipline, { ...everyCase, ...filter, ...change })).total;
      const within = { receivedFrom: period.from, receivedTo: period.to };
      expect([label, await total(within)]).toEqual([label, received]);
      expect([label, await total({ overdue: true })]).toEqual([label, overdue]);
    }
  });

  it('draw a chart for each table, and say so where there is nothing', async () => {
    const { charts } = await read();
    for (const svg of Object.values(charts)) expect(svg).toMatch(/^<svg .*role="img"/);
    const empty = await read({ from: '2020-01-01', to: '2020-01-31' });
    expect(empty).toMatchObject({ received: 0, overdue: 2 });
    for (const svg of Object.values(empty.charts)) expect(svg).toContain('这一时段没有来件');
    expect(empty.weeks).toHaveLength(5);
  });

  it('are of this moment: what changed just now is in them', async () => {
    const before = await read();
    await desk.case({ receivedOn: '2026-11-10' });
    expect((await read()).received).toBe(before.received + 1);
  });
});

describe('reading trends', () => {
  it.each(['triageOfficer', 'reviewer', 'systemAdministrator', 'auditAdministrator'] as const)(
    'is forbidden to %s',
    async (role) => {
      const reading = readTrends(test.services, await desk.staff(role), period);
      await expect(reading).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    },
  );

  it('is refused for a period that ends before it begins', async () => {
    await expect(read({ from: '2026-11-02', to: '2026-11-01' })).rejects.toMatchObject({
      publicError: { code: 'invalid', fields: [{ field: 'to', problem: 'tooShort' }] },
    });
  });
});
