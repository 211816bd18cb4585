import type { StaffActor } from '@huiyin/domain/case/actor';
import { caseStates, outcomes } from '@huiyin/domain/case/states';
import { rowProblems } from '@huiyin/domain/import/judge-row';
import { openSheet } from '@huiyin/sheet/open-sheet';
import { writeSheet } from '@huiyin/sheet/write-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinCase } from '../case/join-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { arrangeKeys } from '../testing/arrange-keys.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { exportImport, type ResultWords } from './export-import.ts';
import { openImport } from './open-import.ts';
import { planImport } from './plan-import.ts';
import { readImport } from './read-imports.ts';
import { runImports } from './run-imports.ts';
import { startImport } from './steer-import.ts';

const itself = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, key])) as unknown as Record<Key, string>;
const words: ResultWords = {
  states: { ...itself(caseStates), answered: '已答复', received: '已收到' },
  outcomes: { ...itself(outcomes), solved: '已解决' },
  headings: {
    ...{ caseNumber: '受理编号', sourceState: '办理状态', reply: '答复内容', outcome: '办理结果' },
    ...{ acceptedOn: '受理日期', answeredOn: '答复日期', closedOn: '办结日期' },
  },
  problems: { ...itself(rowProblems), textMissing: '没有填写反映的内容' },
  problemHeading: '原因',
};

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
let unitId: string;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('triageOfficer');
  unitId = await desk.unit('供电所');
});
afterAll(() => test.close());

const head = ['工单编号', '受理时间', '诉求内容', '来电人', '联系电话', '自用', '工单状态', '答复内容'];
const order = (id: string, text = '路灯坏了。') => [
  id,
  '2026-03-05 14:03',
  text,
  '王建国',
  '13800000000',
  '=甲',
  '待办理',
  '正在核实',
];

async function bring(
  form: Parameters<typeof writeSheet>[0],
  rows: readonly (readonly string[])[],
): Promise<string> {
  const { bytes } = await writeSheet(form, rows);
  const opened = await openImport(test.services, officer, { fileName: '三月工单.csv', bytes });
  const importId = opened.ok ? opened.importId : '';
  const columns = (await readImport(test.services, officer, importId)).columns;
  await planImport(test.services, officer, { importId, source: '12345热线', channel: 'hotline', columns });
  await startImport({ services: test.services, actor: officer, importId });
  await runImports({ ...test.services, database: test.database.jobs });
  return importId;
}

async function taken(importId: string, only: 'all' | 'refused' = 'all') {
  const file = await exportImport(test.services, officer, { importId, only, words });
  const { form, rows } = await openSheet(file.bytes);
  const table = [];
  for await (const { cells } of rows) table.push(cells);
  return { form, table, fileName: file.fileName, text: Buffer.from(file.bytes).toString() };
}
const caseIdOf = async (sourceId: string) =>
  (await test.database.owner.prisma.caseSource.findFirstOrThrow({ where: { sourceId } })).caseId;

async function answer(caseId: string): Promise<void> {
  const owner = test.database.owner.prisma;
  const jurisdictionId = test.services.jurisdictionId;
  const day = new Date('2026-03-10');
  await owner.reply.create({
    data: {
      ...{
        jurisdictionId,
        caseId,
        round: 1,
        state: 'approved',
        final: true,
        text: '=已修好',
        outcome: 'solved',
      },
      ...{ unitId, surname: '李', telephone: '0600-5550000', draftedBy: officer.staffId, draftedAt: day },
      ...{ writtenBy: [officer.staffId] },
      ...{ approvedAt: day, approvedOn: day },
    },
  });
  await owner.caseFile.updateMany({
    where: { id: caseId },
    data: { state: 'answered', acceptedOn: new Date('2026-03-06'), answeredOn: day, answeredAt: day },
  });
}

describe('the results of an import', () => {
  it('go back in the layout they came in: same columns, order, kind and encoding, results filled in, nothing a formula', async () => {
    const form = { kind: 'csv', encoding: 'gb18030', delimiter: ';' } as const;
    const importId = await bring(form, [['三月工单', '导出'], head, order('X1'), order('X2')]);
    await answer(await caseIdOf('X1'));
    const back = await taken(importId);
    expect(back.form).toEqual(form);
    expect(back.fileName).toBe('三月工单.csv');
    const added = ['受理编号', '办理结果', '受理日期', '答复日期', '办结日期'];
    expect(back.table[0]).toEqual(['三月工单', '导出']);
    expect(back.table[1]).toEqual([...head, ...added]);
    const contact = ['王建国', '13800000000'];
    expect(back.table[2]).toEqual([
      ...['X1', '2026-03-05 14:03', '路灯坏了。', ...contact, '=甲', '已答复', '=已修好'],
      ...[expect.stringMatching(/^\d{11}$/), '已解决', '2026-03-06', '2026-03-10', ''],
    ]);
    // What has no answer yet keeps what its source wrote there.
    expect(back.table[3]?.slice(6, 8)).toEqual(['已收到', '正在核实']);
    expect(back.text).toContain(`"'=`);
  });

  it('of an .xlsx are an .xlsx with the same sheet, and of a joined case the one answer to all', async () => {
    const importId = await bring({ kind: 'xlsx', sheetName: '明细' }, [head, order('Y1'), order('Y2')]);
    const [one, two] = [await caseIdOf('Y1'), await caseIdOf('Y2')];
    await joinCase(test.services, { actor: officer, caseId: two, version: null }, one);
    await answer(one);
    const { form, table } = await taken(importId);
    expect(form).toEqual({ kind: 'xlsx', sheetName: '明细' });
    expect(table[2]?.slice(6, 8)).toEqual(['joined', '=已修好']);
  });

  it('leave out what was handed to the discipline office, and are in the audit trail', async () => {
    const importId = await bring({ kind: 'csv', encoding: 'utf-8', delimiter: ',' }, [
      head,
      order('Z1'),
      order('Z2'),
    ]);
    await test.database.owner.prisma.caseFile.updateMany({
      where: { id: await caseIdOf('Z1') },
      data: { handedToDiscipline: true },
    });
    expect((await taken(importId)).table.map(([id]) => id)).toEqual(['工单编号', 'Z2']);
    const audit = await test.database.owner.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'import.export', subjectId: importId },
    });
    expect(audit).toMatchObject({ actorId: officer.staffId, detail: { rows: 1 } });
  });

  it('come with the rows that made no case and why, to be mended and brought in again', async () => {
    const form = { kind: 'csv', encoding: 'utf-8', delimiter: ',' } as const;
    const importId = await bring(form, [head, order('W1'), order('W2', '')]);
    const { table } = await taken(importId, 'refused');
    expect(table).toEqual([
      [...head, '原因'],
      [...order('W2', ''), '诉求内容：没有填写反映的内容'],
    ]);
    const mended = table.map((cells, index) => (index === 0 ? cells : cells.with(2, '已补上内容。')));
    const again = await readImport(test.services, officer, await bring(form, mended));
    expect(again).toMatchObject({ made: 1, known: 0, refused: 0 });
  });
});

it('of callers who asked for confidence nothing is in clear once the case is made: not in a row, not in the file that goes back', async () => {
  await arrangeKeys(test).give(await desk.staff('custodian'));
  const headings = ['工单编号', '受理时间', '诉求内容', '来电人', '联系电话', '是否保密', '备注', '自用'];
  const row = (id: string) => [
    ...[id, '2026-03-05 14:03', '欧阳秋雁（13911112222）说窗口收费。', '欧阳秋雁', '13911112222', '是'],
    ...['回电找欧阳秋雁，139-1111-2222', '住东门街 5 号，13911112222'],
  ];
  const form = { kind: 'csv', encoding: 'utf-8', delimiter: ',' } as const;
  // The second file brings what is known already.
  for (const ids of [['SEC-1'], ['SEC-1', 'SEC-2']]) {
    const importId = await bring(form, [headings, ...ids.map(row)]);
    const { text } = await taken(importId);
    expect(text).toContain('〔来件人〕（〔来件人电话〕）说窗口收费。');
    for (const word of ['欧阳秋雁', '13911112222', '139-1111-2222']) expect(text).not.toContain(word);
  }
  const { prisma } = test.database.owner;
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`;
  for (const { name } of tables) {
    const [dump] = await prisma.$queryRaw<{ text: string }[]>`
      SELECT coalesce(query_to_xml(${`SELECT * FROM ${name}`}, true, false, '')::text, '') AS text`;
    for (const word of ['欧阳秋雁', '13911112222', '139-1111-2222'])
      expect(dump?.text.includes(word), `${name} holds ${word}`).toBe(false);
  }
  expect(await prisma.identityEnvelope.count()).toBe(2);
});
