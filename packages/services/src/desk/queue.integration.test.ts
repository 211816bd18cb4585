import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase, queueCounts, queuePage } from '@huiyin/contract/desk/queue';
import { countQueue as countRows } from '@huiyin/db/sql/count-queue';
import { readQueue as readRows } from '@huiyin/db/sql/read-queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { caseKinds, caseStates } from '@huiyin/domain/case/states';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { arrangeMeasures } from '../trends/testing/arrange-measures.ts';
import { countQueue } from './count-queue.ts';
import { readHandedOver, readQueue } from './read-queue.ts';
import { selectQueue } from './select-queue.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let roads: { unitId: string; handler: StaffActor };
let water: { unitId: string; handler: StaffActor };
let discipline: StaffActor;
let townId: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  discipline = await desk.staff('disciplineOfficer');
  roads = await unitWithHandler('交通局');
  water = await unitWithHandler('水务局');
  townId = await desk.town('东城镇');
});
afterAll(() => test.close());

async function unitWithHandler(name: string) {
  const unitId = await desk.unit(name);
  return { unitId, handler: await desk.staff('unitHandler', unitId) };
}

const page = (actor: Actor, change: Partial<QueueFilter> = {}, limit = 100) =>
  readQueue(test.services, actor, { filter: { ...everyCase, ...change }, after: null, limit });

async function idsOf(actor: Actor, change: Partial<QueueFilter> = {}): Promise<string[]> {
  return (await page(actor, change)).rows.map(({ caseId }) => caseId);
}

describe('who sees which cases in list, search and counts', () => {
  it('hides a case handed to the discipline office from triage and unit, in every way', async () => {
    const text = '镇里食堂的采购账目一直没有公开';
    const columns = { state: 'dispatched', unitId: roads.unitId, handedToDiscipline: true };
    const { id, caseNumber } = await desk.case({ text, columns });
    for (const actor of [triage, roads.handler]) {
      expect(await idsOf(actor)).not.toContain(id);
      expect(await idsOf(actor, { text: '采购' })).toEqual([]);
      expect(await idsOf(actor, { text: caseNumber })).toEqual([]);
      expect(await countQueue(test.services, actor, { ...everyCase, text: '采购' })).toMatchObject({
        total: 0,
        units: {},
      });
    }
    expect(await idsOf(discipline, { text: '采购' })).toEqual([id]);
    const handed = async (actor: Actor) =>
      (await readHandedOver(test.services, actor, 100)).map(({ caseId }) => caseId);
    expect(await handed(discipline)).toEqual([id]);
    expect(await handed(triage)).toEqual([]);
    expect(await handed(roads.handler)).toEqual([]);
  });

  it("shows a unit its own cases and nobody else's, whatever it filters by", async () => {
    const own = await desk.case({ columns: { state: 'dispatched', unitId: water.unitId } });
    const other = await desk.case({ columns: { state: 'dispatched', unitId: roads.unitId } });
    const nobody = await desk.case();
    expect(await idsOf(water.handler)).toContain(own.id);
    for (const { id } of [other, nobody]) expect(await idsOf(water.handler)).not.toContain(id);
    expect(await idsOf(water.handler, { unitId: roads.unitId })).toEqual([]);
    expect(await idsOf(triage)).toEqual(expect.arrayContaining([own.id, other.id, nobody.id]));
    const { units } = await countQueue(test.services, water.handler, everyCase);
    expect(Object.keys(units)).toEqual([water.unitId]);
  });

  it('shows administrators no case', async () => {
    const administrator = await desk.staff('systemAdministrator');
    expect(await idsOf(administrator)).toEqual([]);
    expect((await countQueue(test.services, administrator, everyCase)).total).toBe(0);
  });
});

describe('the text of the queue', () => {
  it('finds a case by its number with and without separators, full-width too', async () => {
    const { id, caseNumber: n } = await desk.case();
    const spoken = `${n.slice(0, 3)} ${n.slice(3, 7)}-${n.slice(7)}`;
    const wide = [...n].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const text of [n, spoken, wide, `受理编号 ${n}`])
      expect(await idsOf(triage, { text })).toEqual([id]);
  });

  it('finds words, all of them, in any order, and nothing where there is no word', async () => {
    const { id } = await desk.case({ text: '望湖小区三号楼的电梯停了一周' });
    expect(await idsOf(triage, { text: '电梯' })).toEqual([id]);
    expect(await idsOf(triage, { text: '电梯 望湖' })).toEqual([id]);
    expect(await idsOf(triage, { text: '电梯 污水' })).toEqual([]);
    expect(await idsOf(triage, { text: '？！' })).toEqual([]);
  });

  it('pages through a word that thousands of cases hold as through any other, handed ones left out', async () => {
    const { id } = await desk.case({ text: '蜂窝煤炉', receivedAt: new Date('2026-03-01') });
    await test.database.owner.prisma.$executeRaw`
      INSERT INTO case_file (jurisdiction_id, case_number, lookup_hash, log_key, seal_public_key, state, channel, text,
        identity_mode, may_publish, received_at, received_on, accept_due_on, handed_to_discipline, search)
      SELECT jurisdiction_id, (90000000000 + n)::text, sha256(n::text::bytea), log_key, seal_public_key, 'closed', channel, text,
        identity_mode, may_publish, received_at - n * interval '1 minute', received_on, accept_due_on, n % 100 = 0, search
      FROM case_file, generate_series(1, 2100) n WHERE id = ${id}::uuid`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const read = await readQueue(test.services, triage, {
        filter: { ...everyCase, text: '蜂窝煤' },
        after,
        limit: 100,
      });
      seen.push(...read.rows.map(({ caseNumber }) => caseNumber));
      after = read.next;
    } while (after !== null);
    expect(seen).toHaveLength(1 + 2100 - 21);
    const minutes = seen.slice(1).map((caseNumber) => Number(caseNumber) - 90_000_000_000);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(minutes.filter((n) => n % 100 === 0)).toEqual([]);
    expect((await countQueue(test.services, triage, { ...everyCase, text: '蜂窝煤' })).total).toBe(
      seen.length,
    );
  });

  it("takes quotes and operators for what they are: no part of a query's syntax", async () => {
    for (const text of ["'", '\\', "a' | 'b", '!电梯 & (', ':*', '%_'])
      await expect(page(triage, { text })).resolves.toBeDefined();
  });
});

describe('the day, the problem and the publication', () => {
  it('narrow to cases received from one day to another, both included', async () => {
    const unitId = await desk.unit('气象局');
    const days = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'];
    const ids: string[] = [];
    for (const receivedOn of days) ids.push((await desk.case({ receivedOn, columns: { unitId } })).id);
    const within = async (receivedFrom: string | null, receivedTo: string | null) =>
      (await idsOf(triage, { unitId, receivedFrom, receivedTo })).sort();
    expect(await within('2026-03-02', '2026-03-08')).toEqual(ids.slice(1, 3).sort());
    expect(await within('2026-03-02', null)).toEqual(ids.slice(1).sort());
    expect(await within(null, '2026-03-01')).toEqual(ids.slice(0, 1));
    expect(await within('2026-03-08', '2026-03-02')).toEqual([]);
  });

  it('refuse a day that no calendar has, naming the field', async () => {
    await expect(page(triage, { receivedTo: '0000-01-01' })).rejects.toMatchObject({
      publicError: { code: 'invalid', fields: [{ field: 'receivedTo', problem: 'malformed' }] },
    });
  });

  it('find the cases of a problem by the measures that stand under it in the shown report', async () => {
    const known = await arrangeMeasures(test, [
      { problem: '学位紧张', title: '扩建学校' },
      { problem: '学位紧张', title: '调配教师' },
      { problem: '路灯不亮', title: '检修路灯' },
    ]);
    const linked: string[] = [];
    for (const measureId of known.measureIds) linked.push((await desk.case({ measureId })).id);
    const of = async (problem: string) =>
      (await idsOf(triage, { problemId: known.problemIds.get(problem) ?? '' })).sort();
    expect(await of('学位紧张')).toEqual(linked.slice(0, 2).sort());
    expect(await of('路灯不亮')).toEqual(linked.slice(2));
  });

  it('narrow to what may be public and is in one of the states of publication', async () => {
    const unitId = await desk.unit('档案局');
    const cases = ['none', 'proposed', 'published'].map((publication) => ({ publication, unitId }));
    const ids: string[] = [];
    for (const columns of [...cases, { publication: 'none', unitId, mayPublish: false }])
      ids.push((await desk.case({ columns })).id);
    const open = { unitId, publications: ['none', 'proposed'] as QueueFilter['publications'] };
    expect((await idsOf(triage, open)).sort()).toEqual([ids[0], ids[1], ids[3]].sort());
    expect((await idsOf(triage, { ...open, consented: true })).sort()).toEqual([ids[0], ids[1]].sort());
    expect((await idsOf(triage, { unitId })).sort()).toEqual([...ids].sort());
  });
});

describe('overdue', () => {
  const past = new Date('2020-01-02');
  const future = new Date('2099-01-02');
  const late = async (columns: Record<string, unknown>) => {
    const { id } = await desk.case({ columns });
    return (await idsOf(triage, { overdue: true })).includes(id);
  };

  it('is a case not accepted in time', async () => {
    expect(await late({ state: 'received', acceptDueOn: past })).toBe(true);
    expect(await late({ state: 'received', acceptDueOn: future, answerDueOn: past })).toBe(false);
  });

  it('is a case not answered in time, also while an objection or a question is open', async () => {
    for (const state of [
      'accepted',
      'dispatched',
      'objected',
      'signed',
      'returned',
      'rework',
      'infoRequested',
    ]) {
      expect(await late({ state, acceptDueOn: past, answerDueOn: past })).toBe(true);
      expect(await late({ state, acceptDueOn: past, answerDueOn: future })).toBe(false);
    }
  });

  it('is never a case that was answered or ended', async () => {
    for (const state of ['answered', 'closed', 'withdrawn', 'redirected', 'joined']) {
      expect(await late({ state, acceptDueOn: past, answerDueOn: past })).toBe(false);
    }
  });

  it('stands with the longest owed first, whenever it was received, and page by page', async () => {
    const unitId = await desk.unit('园林处');
    const owed = (raised: number, day: string, change: Record<string, unknown> = {}) =>
      desk.case({ columns: { state: 'dispatched', unitId, raised, answerDueOn: new Date(day), ...change } });
    const cases = [
      await owed(1, '2024-03-01'),
      await owed(1, '2023-05-01'),
      await owed(1, '2024-08-01', { needBy: new Date('2023-12-01'), needByReason: '开学' }),
      await owed(2, '2025-02-02'),
      await owed(2, '2025-01-02'),
      await owed(0, '2024-01-01'),
      await owed(0, '2024-02-02'),
      await owed(3, '2024-01-01'),
      await owed(3, '2024-02-02'),
    ].map(({ id }) => id);
    const order = [8, 7, 4, 3, 1, 2, 0, 6, 5].map((at) => cases[at]);
    expect(await idsOf(triage, { unitId })).toEqual(order);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const filter = { ...everyCase, unitId };
      const { rows, next }: Awaited<ReturnType<typeof readQueue>> = await readQueue(test.services, triage, {
        filter,
        after,
        limit: 2,
      });
      paged.push(...rows.map(({ caseId }) => caseId));
      after = next;
    } while (after !== null);
    expect(paged).toEqual(order);
  });
});

describe('paging', () => {
  it('is complete, without doubles or gaps, also at equal moments and while new cases arrive', async () => {
    const unitId = await desk.unit('林业局');
    const handler = await desk.staff('unitHandler', unitId);
    const columns = { state: 'dispatched', unitId };
    const known = new Set<string>();
    for (let n = 0; n < 45; n += 1) {
      // Five at a time share a moment to the microsecond.
      const receivedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, 0, Math.floor(n / 5)));
      known.add((await desk.case({ receivedAt, columns })).id);
    }
    await test.database.owner.prisma.$executeRaw`
      UPDATE case_file SET received_at = received_at + interval '123 microseconds' WHERE unit_id = ${unitId}::uuid`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const read = await readQueue(test.services, handler, { filter: everyCase, after, limit: 7 });
      seen.push(...read.rows.map(({ caseId }) => caseId));
      after = read.next;
      await Promise.all([desk.case({ columns }), desk.case({ columns })]);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => known.has(id))).toHaveLength(known.size);
  });

  it('refuses a position that was not made here, naming the field', async () => {
    const positions = [
      '',
      'x',
      '1',
      Buffer.from('1.2').toString('base64url'),
      Buffer.from(`9'${'0'.repeat(8)}`).toString('base64url'),
    ];
    for (const after of positions) {
      const failure = await readQueue(test.services, triage, { filter: everyCase, after, limit: 5 }).catch(
        (error) => error,
      );
      expect(failure).toBeInstanceOf(Failure);
      expect(failure.publicError).toMatchObject({
        code: 'invalid',
        fields: [{ field: 'after', problem: 'malformed' }],
      });
    }
  });
});

describe('the counts beside the filters', () => {
  it('equal the length of the list that each choice would show', async () => {
    const { measureIds, problemIds } = await arrangeMeasures(test, [{ problem: '供水', title: '改造水管' }]);
    const measureId = measureIds[0] ?? null;
    const shared = (at: number) => ({ publication: at % 3 ? 'none' : 'agreed', mayPublish: at % 4 > 0 });
    let n = 0;
    for (const state of caseStates) {
      for (const kind of [...caseKinds, null]) {
        n += 1;
        const unitId = [roads.unitId, water.unitId, null][n % 3] ?? null;
        const due = new Date(n % 2 ? '2020-01-02' : '2099-01-02');
        await desk.case({
          townId: n % 4 ? townId : null,
          measureId: n % 5 ? null : measureId,
          receivedOn: n % 2 ? '2026-05-01' : '2026-05-08',
          columns: { state, kind, unitId, acceptDueOn: due, answerDueOn: due, ...shared(n) },
        });
      }
    }
    const filters: Partial<QueueFilter>[] = [
      {},
      { states: ['received', 'dispatched'] },
      { kind: 'complaint', townId },
      { unitId: roads.unitId, overdue: true },
      { states: ['inProgress'], kind: 'question', unitId: water.unitId, overdue: true, townId },
      { text: '路灯', states: ['answered', 'accepted'] },
      { problemId: problemIds.get('供水') ?? null, receivedFrom: '2026-05-01', receivedTo: '2026-05-07' },
      { publications: ['agreed'], consented: true, receivedFrom: '2026-05-08' },
    ];
    for (const actor of [triage, roads.handler])
      for (const filter of filters) await compare(actor, { ...everyCase, ...filter });
  });

  async function compare(actor: Actor, filter: QueueFilter) {
    const counts = await countQueue(test.services, actor, filter);
    queueCounts.parse(counts);
    const length = async (change: Partial<QueueFilter>) => {
      let after: string | null = null;
      let total = 0;
      do {
        const read = await readQueue(test.services, actor, {
          filter: { ...filter, ...change },
          after,
          limit: 100,
        });
        total += read.rows.length;
        after = read.next;
      } while (after !== null);
      return total;
    };
    expect(counts.total).toBe(await length({}));
    expect(counts.overdue).toBe(await length({ overdue: true }));
    for (const state of caseStates)
      expect([state, counts.states[state]]).toEqual([state, await length({ states: [state] })]);
    for (const kind of caseKinds)
      expect([kind, counts.kinds[kind] ?? 0]).toEqual([kind, await length({ kind })]);
    for (const { unitId } of [roads, water]) expect(counts.units[unitId] ?? 0).toBe(await length({ unitId }));
  }
});

describe('the statements', () => {
  it('answer with exactly the columns their row types name', async () => {
    const text = '东门小学门口的路灯坏了两个月。'.repeat(5);
    const { id } = await desk.case({
      ...{ townId, text },
      columns: { state: 'dispatched', unitId: roads.unitId, kind: 'question' },
    });
    const { row, counts } = await inTransaction(test.services, async (scene) => {
      const selection = selectQueue(scene, triage, { ...everyCase, unitId: roads.unitId });
      const rows = await readRows(scene.tx, { actor: triage, selection, after: null, limit: 1 });
      return { row: rows[0], counts: await countRows(scene.tx, { actor: triage, selection }) };
    });
    expect(row).toEqual({
      caseId: id,
      caseNumber: expect.stringMatching(/^[0-9]{11}$/),
      state: 'dispatched',
      kind: 'question',
      opening: `${text.slice(0, 60)}…`,
      town: '东城镇',
      unit: '交通局',
      measures: [],
      attachments: 0,
      receivedAt: expect.any(Date),
      paused: false,
      brokenPromise: null,
      clockAsked: null,
      needBy: null,
      dangerWords: [],
      raised: 0,
      supervisedUntil: null,
      turn: expect.stringMatching(/^[0-9]{16}$/),
      dueOn: '2099-01-01',
      overdue: false,
      version: 1,
    });
    for (const count of counts) expect(Object.keys(count).sort()).toEqual(['cases', 'facet', 'key']);
    queuePage.parse(await page(triage));
  });
});
