import { everyCase } from '@huiyin/contract/desk/queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { makeXlsx } from '@huiyin/sheet/testing/make-xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { readCaseLog } from '../log/read-case-log.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { checkImport } from './check-import.ts';
import { exportImport, type ResultWords } from './export-import.ts';
import { openImport } from './open-import.ts';
import { planImport } from './plan-import.ts';
import { listImports, readImport, readImportProblems } from './read-imports.ts';
import { runBatch, runImports } from './run-imports.ts';
import { discardImport, startImport, stopImport } from './steer-import.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
/** As the jobs role works. */
let jobs: TestServices['services'];
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('triageOfficer');
  jobs = { ...test.services, database: test.database.jobs };
});
afterAll(() => test.close());
let source = '';
let sources = 0;
beforeEach(() => {
  sources += 1;
  source = `12345热线${sources}`;
});

const HEAD =
  '工单编号,受理时间,诉求内容,来电人,联系电话,诉求类型,承办单位,工单状态,被反映单位,办结时间,答复内容';
const order = (
  id: string,
  change: Partial<Record<'at' | 'text' | 'name' | 'telephone' | 'kind' | 'state' | 'accused', string>> = {},
) =>
  [
    ...[id, change.at ?? '2026-03-05 14:03', change.text ?? `路灯坏了，${id}。`, change.name ?? '王建国'],
    ...[change.telephone ?? '13800000000', change.kind ?? '投诉', '供电所', change.state ?? '待办理'],
    ...[change.accused ?? '', ...(change.state === '已办结' ? ['2026-03-07', '已更换灯泡。'] : ['', ''])],
  ].join(',');
const fileOf = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\r\n'));

async function open(bytes: Uint8Array, fileName = '工单.csv'): Promise<string> {
  const opened = await openImport(test.services, officer, { fileName, bytes });
  if (!opened.ok) throw new Error(opened.problem);
  const { columns } = await readImport(test.services, officer, opened.importId);
  await planImport(test.services, officer, {
    ...{ importId: opened.importId, source, channel: 'hotline', columns },
  });
  return opened.importId;
}
const at = (importId: string, actor = officer) => ({ services: test.services, actor, importId });
async function run(...rows: string[]): Promise<string> {
  const importId = await open(fileOf(...rows));
  await startImport(at(importId));
  await runImports(jobs);
  return importId;
}
const standing = async (importId: string) => {
  const { state, made, known, refused, finished } = await readImport(test.services, officer, importId);
  return { state, made, known, refused, finished };
};
const casesOf = (importId: string) =>
  test.database.owner.prisma.caseSource.findMany({ where: { importId }, orderBy: { line: 'asc' } });

describe('an imported order', () => {
  it('becomes a case with everything a case has, under the time limits of its source', async () => {
    const importId = await run(order('GD1', { text: '王建国（13800000000）说路灯坏了。' }));
    expect(await standing(importId)).toEqual({ state: 'done', made: 1, known: 0, refused: 0, finished: 0 });
    const [made] = await casesOf(importId);
    const { prisma } = test.database.owner;
    const row = await prisma.caseFile.findFirstOrThrow({ where: { id: made?.caseId ?? '' } });
    expect(row).toMatchObject({
      ...{ state: 'received', version: 2, channel: 'hotline', clockProfile: 'hotline', kind: 'complaint' },
      ...{ identityMode: 'realName', contactName: '王建国', contactTelephone: '13800000000' },
      ...{ contactForUnit: false, mayPublish: false, registeredBy: officer.staffId },
      ...{ text: '〔来件人〕（〔来件人电话〕）说路灯坏了。', receivedAt: new Date('2026-03-05T06:03:00Z') },
      ...{ receivedOn: new Date('2026-03-05'), acceptDueOn: new Date('2026-03-12') },
    });
    const of = { caseId: row.id };
    const events = await prisma.caseEvent.findMany({ where: of, orderBy: { number: 'asc' } });
    expect(events.map(({ type, actorId, logNumber }) => [type, actorId, logNumber])).toEqual([
      ['received', officer.staffId, 1],
      ['noteAdded', officer.staffId, null],
    ]);
    const note = await prisma.caseMessage.findFirstOrThrow({ where: of });
    expect(note.text).toBe(`来源：${source}\n诉求类型：投诉\n承办单位：供电所\n工单状态：待办理`);
    expect(await prisma.auditEntry.count({ where: { action: 'case.import', subjectId: row.id } })).toBe(1);
    const posted = { topic: 'case.imported', payload: { path: ['caseId'], equals: row.id } };
    expect(await prisma.outbox.count({ where: posted })).toBe(1);
    expect(await prisma.trendStaleDay.count({ where: { onDay: new Date('2026-03-05') } })).toBe(1);
    const cells = await prisma.importRow.findFirstOrThrow({ where: { importId } });
    expect(cells.cells.slice(3, 5)).toEqual(['', '']);
  });

  it('stands in the log by a leaf that its events prove', async () => {
    const [made] = await casesOf(await run(order('GD2')));
    const caseId = made?.caseId ?? '';
    const shown = await readCaseLog(test.services, { kind: 'receiptHolder', caseId }, caseId);
    expect(shown.events.map(({ type }) => type)).toEqual(['received']);
    expect(await test.database.owner.prisma.logPending.count()).toBeGreaterThan(0);
  });

  it('goes its way like any other case', async () => {
    const [made] = await casesOf(await run(order('GD3')));
    const onCase = { actor: officer, caseId: made?.caseId ?? '', version: 2 };
    expect(await acceptCase(test.services, onCase)).toMatchObject({ state: 'accepted', version: 3 });
    const row = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: onCase.caseId } });
    // Five working days after receipt at the source, not after it came in here.
    expect(row.answerDueOn).toEqual(new Date('2026-03-12'));
  });
});

describe('an order that its source has settled', () => {
  it('is a closed case with the answer of its source in the note, told of nobody, and stands in the log', async () => {
    const importId = await run(order('S1', { state: '已办结', text: '着火了，路灯也坏了。' }));
    expect(await standing(importId)).toEqual({ state: 'done', made: 0, known: 0, refused: 0, finished: 1 });
    const { prisma } = test.database.owner;
    const [made] = await casesOf(importId);
    const of = { caseId: made?.caseId ?? '' };
    const row = await prisma.caseFile.findFirstOrThrow({ where: { id: of.caseId } });
    expect(row).toMatchObject({ state: 'closed', version: 3, raised: 0, unitId: null, acceptedOn: null });
    expect(row.closedOn).toEqual(new Date('2026-03-07'));
    const events = await prisma.caseEvent.findMany({ where: of, orderBy: { number: 'asc' } });
    expect(events.map(({ type, logNumber }) => [type, logNumber])).toEqual([
      ...[['received', 1] as const, ['closed', 2] as const, ['noteAdded', null] as const],
    ]);
    const note = await prisma.caseMessage.findFirstOrThrow({ where: of });
    expect(note.text).toContain('答复内容：已更换灯泡。');
    const shown = await readCaseLog(test.services, { kind: 'receiptHolder', ...of }, of.caseId);
    expect(shown.events.map(({ type }) => type)).toEqual(['received', 'closed']);
    const told = await prisma.outbox.findMany({
      where: { payload: { path: ['caseId'], equals: of.caseId } },
    });
    expect(told.map(({ topic }) => topic)).toEqual(['case.imported']);
    const found = await readQueue(test.services, officer, {
      ...{ filter: { ...everyCase, text: 'S1' }, after: null, limit: 5 },
    });
    expect(found.rows.map(({ caseId }) => caseId)).toEqual([of.caseId]);
  });
});

describe('whom an order is about', () => {
  it('does not see it, nor find it by the number of its source, and triage is asked who is meant', async () => {
    const unit = await desk.unit('城北供电所');
    const importId = await run(order('ACC-7', { accused: '城北供电所的收费员' }));
    const [made] = await casesOf(importId);
    const caseId = made?.caseId ?? '';
    const row = await test.database.owner.prisma.caseFile.findFirstOrThrow({ where: { id: caseId } });
    expect(row).toMatchObject({ excludes: true, accusedToBeNamed: true, accusedWords: '城北供电所的收费员' });
    const seen = async (actor: StaffActor) => {
      const filter = { ...everyCase, text: 'ACC-7' };
      return (await readQueue(test.services, actor, { filter, after: null, limit: 5 })).rows.length;
    };
    expect(await seen(officer)).toBe(1);
    expect(await seen({ ...officer, unitId: unit })).toBe(0);
    expect(await seen(await desk.staff('unitHandler', await desk.unit('供水公司')))).toBe(0);
    const note = await test.database.owner.prisma.caseMessage.findFirstOrThrow({ where: { caseId } });
    expect(note.text).not.toContain('收费员');
  });

  it('finds no number of an import that does not add up either, brought in once or again', async () => {
    const unit = await desk.unit('城西供电所');
    const about = { accused: '城西供电所' };
    const rows = [order('ADD-1'), order('ADD-2', about), order('ADD-3', { ...about, state: '已办结' })];
    const accused = await desk.staff('triageOfficer', unit);
    for (const [made, finished, known] of [
      [2, 1, 0],
      [0, 0, 3],
    ]) {
      const importId = await run(...rows);
      const counted = async (actor: StaffActor) => {
        const { rows, ...line } = await readImport(test.services, actor, importId);
        expect((await listImports(test.services, actor))[0]).toMatchObject({ rows, made: line.made });
        return [rows, line.made, line.finished, line.known];
      };
      expect(await counted(officer)).toEqual([3, made, finished, known]);
      expect(await counted(accused)).toEqual([1, made === 0 ? 0 : 1, 0, made === 0 ? 1 : 0]);
    }
  });
});

describe('a tip about misconduct among orders', () => {
  it('is refused with its line, and nothing of it is kept but the number of its source', async () => {
    const text = '举报村支书收受施工队现金回扣、侵吞低保款';
    const importId = await open(
      fileOf(order('T1', { text }), order('T2', { kind: '举报', text: '见附件' }), order('T3')),
    );
    const rows = await test.database.owner.prisma.importRow.findMany({
      where: { importId },
      orderBy: { line: 'asc' },
    });
    expect(rows.map(({ cells }) => cells.filter((cell) => cell !== ''))).toEqual([
      ...[['T1'], ['T2']],
      expect.arrayContaining(['T3', '王建国']),
    ]);
    const { problems, ready, refused } = await checkImport(test.services, officer, importId);
    expect({ ready, refused }).toEqual({ ready: 1, refused: 2 });
    expect(problems.map((row) => [row.line, row.problems.map(({ problem }) => problem)])).toEqual([
      [2, ['readsLikeTip']],
      [3, ['accusation']],
    ]);
    await startImport(at(importId));
    await runImports(jobs);
    expect(await standing(importId)).toMatchObject({ made: 1, refused: 2 });
    const kept = await test.database.owner.prisma.importRow.findMany({ where: { importId } });
    expect(JSON.stringify(kept)).not.toContain('回扣');
  });
});

describe('a file', () => {
  it('run again, as it is or with more rows, changes nothing and makes no doubles', async () => {
    await run(order('A1'), order('A2'));
    const again = await run(order('A1', { text: '改过的内容' }), order('A2'), order('A3'));
    expect(await standing(again)).toEqual({ state: 'done', made: 1, known: 2, refused: 0, finished: 0 });
    const { prisma } = test.database.owner;
    expect(await prisma.caseSource.count({ where: { source } })).toBe(3);
    expect(await prisma.caseFile.count({ where: { text: '改过的内容' } })).toBe(0);
  });

  it('says in a dry run what would come of each row, writes no case, and comes to the same when it is run', async () => {
    await run(order('B0'));
    const rows = [
      order('B0'),
      order('B1'),
      order('B1'),
      order('', { at: '明天' }),
      order('B2', { state: '已办结' }),
    ];
    const importId = await open(
      fileOf(...rows, order('B3', { kind: '举报' }), order('B4', { at: '2999-01-01' })),
    );
    const { problems, ...counts } = await checkImport(test.services, officer, importId);
    expect(counts).toEqual({
      ...{ ready: 1, known: 1, refused: 4, finished: 1, contactHidden: 0 },
      ...{ first: '2026-03-05', last: '2026-03-05' },
    });
    expect(problems).toEqual([
      { line: 4, problems: [{ column: '工单编号', problem: 'sourceIdTwice' }] },
      {
        line: 5,
        problems: [
          { column: '工单编号', problem: 'sourceIdMissing' },
          { column: '受理时间', problem: 'receivedMalformed' },
        ],
      },
      { line: 7, problems: [{ column: '诉求类型', problem: 'accusation' }] },
      { line: 8, problems: [{ column: '受理时间', problem: 'receivedInFuture' }] },
    ]);
    expect(await casesOf(importId)).toEqual([]);
    await startImport(at(importId));
    await runImports(jobs);
    expect(await standing(importId)).toEqual({ state: 'done', made: 1, known: 1, refused: 4, finished: 1 });
    expect(await readImportProblems(test.services, officer, importId)).toEqual(problems);
  });

  it('in GBK, and one of Excel with a title above the headings, read the same', async () => {
    const gbk = new Uint8Array(
      await import('@huiyin/sheet/write-sheet').then(async ({ writeSheet }) => {
        const rows = [HEAD.split(','), order('C1').split(',')];
        return (await writeSheet({ kind: 'csv', encoding: 'gb18030', delimiter: ',' }, rows)).bytes;
      }),
    );
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const row = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;
    const rows = [['热线工单明细'], HEAD.split(','), order('C2').split(',')].map(row).join('');
    for (const bytes of [gbk, await makeXlsx({ rows })]) {
      const importId = await open(bytes);
      await startImport(at(importId));
    }
    await runImports(jobs);
    const texts = await test.database.owner.prisma.caseFile.findMany({
      where: { text: { contains: '，C' } },
    });
    expect(texts.map(({ text }) => text).sort()).toEqual(['路灯坏了，C1。', '路灯坏了，C2。']);
  });

  it('with the same headings is met with the columns and source of the last time', async () => {
    const head = '甲号,甲日,甲文';
    const bytes = Buffer.from(`${head}\n1,2026-03-05,路灯坏了\n`);
    const opened = await openImport(test.services, officer, { fileName: 'a.csv', bytes });
    const importId = opened.ok ? opened.importId : '';
    expect((await readImport(test.services, officer, importId)).columns).toEqual([null, null, null]);
    await expect(startImport(at(importId))).rejects.toMatchObject({ publicError: { code: 'invalid' } });
    const columns = ['sourceId', 'receivedAt', 'text'] as const;
    await planImport(test.services, officer, { importId, source, channel: 'ledger', columns });
    await startImport(at(importId));
    const next = await openImport(test.services, officer, { fileName: 'b.csv', bytes });
    const view = await readImport(test.services, officer, next.ok ? next.importId : '');
    expect(view).toMatchObject({ remembered: true, source, channel: 'ledger', columns });
    await runImports(jobs);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['headings only', Buffer.from(HEAD), 'noRows'],
    ['one column', Buffer.from('a\nb\n'), 'noHeadings'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'oldExcel'],
  ])('of %s is refused, and nothing of it kept', async (_, bytes, problem) => {
    const before = await test.database.owner.prisma.caseImport.count();
    expect(await openImport(test.services, officer, { fileName: 'x', bytes })).toMatchObject({
      ok: false,
      problem,
    });
    expect(await test.database.owner.prisma.caseImport.count()).toBe(before);
  });
});

describe('a long import', () => {
  it('is broken off and gone on with, by two processes at once, without losing or doubling a row', async () => {
    const rows = Array.from({ length: 1203 }, (_, index) => order(`L${index}`));
    const importId = await open(fileOf(...rows));
    await startImport(at(importId));
    expect(await runBatch(jobs, importId)).toBe(500);
    // Killed in the middle of a batch: the transaction is undone with its mark.
    const dying = {
      ...jobs,
      randomBytes: () => {
        throw new Error('killed');
      },
    };
    const dead = await runBatch(dying, importId).catch((error: Error) => error.message);
    expect(dead).toBe('killed');
    expect(await standing(importId)).toMatchObject({ state: 'stopped', made: 500 });
    await startImport(at(importId));
    await Promise.all([runImports(jobs), runImports(jobs)]);
    expect(await standing(importId)).toMatchObject({ state: 'done', made: 1203, known: 0 });
    expect(await casesOf(importId)).toHaveLength(1203);
  });

  it('is stopped by a person after the batch that is being written', async () => {
    const importId = await open(fileOf(...Array.from({ length: 600 }, (_, index) => order(`S${index}`))));
    await startImport(at(importId));
    await runBatch(jobs, importId);
    await stopImport(at(importId));
    expect(await runBatch(jobs, importId)).toBeNull();
    expect(await standing(importId)).toMatchObject({ state: 'stopped', made: 500 });
  });
});

it('is for those who receive cases: others are refused, and each step is in the audit trail', async () => {
  const importId = await run(order('Z1'));
  const draft = await open(fileOf(order('Z2')));
  const unit = await desk.unit('供电所');
  for (const actor of [
    await desk.staff('unitHandler', unit),
    await desk.staff('reviewer'),
    await desk.staff('systemAdministrator'),
  ]) {
    const refused = { publicError: { code: 'forbidden' } };
    const calls: readonly (() => Promise<unknown>)[] = [
      () => openImport(test.services, actor, { fileName: 'a', bytes: fileOf(order('Z3')) }),
      () => listImports(test.services, actor),
      () => readImport(test.services, actor, importId),
      () => checkImport(test.services, actor, draft),
      () => readImportProblems(test.services, actor, importId),
      () => startImport(at(draft, actor)),
      () => stopImport(at(importId, actor)),
      () => discardImport(at(draft, actor)),
      () => planImport(test.services, actor, { importId: draft, source, channel: 'hotline', columns: [] }),
      () => exportImport(test.services, actor, { importId, only: 'all', words: {} as ResultWords }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject(refused);
  }
  await discardImport(at(draft));
  expect(await test.database.owner.prisma.importRow.count({ where: { importId: draft } })).toBe(0);
  const actions = await test.database.owner.prisma.auditEntry.findMany({
    where: { subjectKind: 'import', subjectId: { in: [importId, draft] } },
    orderBy: { id: 'asc' },
  });
  expect(actions.map(({ action }) => action)).toEqual([
    ...['import.open', 'import.read', 'import.start', 'import.finish'],
    ...['import.open', 'import.read', 'import.discard'],
  ]);
});
