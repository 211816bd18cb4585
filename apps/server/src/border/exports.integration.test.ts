import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { resultWords } from '@huiyin/i18n/result-words';
import { writeDutyTemplate } from '@huiyin/services/close-out/import-duties';
import { clueReturnFile } from '@huiyin/services/clue/clue-return';
import { exportImport } from '@huiyin/services/import/export-import';
import { openImport } from '@huiyin/services/import/open-import';
import { planImport } from '@huiyin/services/import/plan-import';
import { readImport } from '@huiyin/services/import/read-imports';
import { runImports } from '@huiyin/services/import/run-imports';
import { startImport } from '@huiyin/services/import/steer-import';
import { arrangeReading } from '@huiyin/services/portal/testing/arrange-reading';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { exportTrends } from '@huiyin/services/trends/export-trends';
import { cellsAsWritten, formulaStarts } from '@huiyin/sheet/testing/cells-as-written';
import { writeSheet } from '@huiyin/sheet/write-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';

const root = resolve(import.meta.dirname, '../../../..');
const said = '1+1|cmd';

let border: Border;
let triage: StaffActor;
let discipline: StaffActor;
/** Puts a text wherever a table shows one that somebody wrote. */
let write: (text: string) => Promise<void>;
let imports: Readonly<Record<'csv' | 'xlsx', string>>;

beforeAll(async () => {
  border = await openBorder();
  const { test } = border;
  const { prisma } = test.database.owner;
  const { jurisdictionId } = test.services;
  const desk = arrangeDesk(test);
  const reading = await arrangeReading(test);
  triage = await desk.staff('triageOfficer');
  discipline = await desk.staff('disciplineOfficer');
  const unitId = await desk.unit('水务局');
  const townId = await desk.town('城关镇');
  const measureId = reading.measure(1);
  const columns = { state: 'inProgress', unitId, answerDueOn: new Date('2099-01-01') } as const;
  await desk.case({ receivedOn: '2026-08-03', measureId, townId, columns });
  await prisma.measureDuty.createMany({ data: { jurisdictionId, measureId, leadUnitId: unitId } });
  imports = { csv: await bring('csv'), xlsx: await bring('xlsx') };
  write = async (text) => {
    const where = { jurisdictionId };
    await prisma.unit.updateMany({ where: { ...where, id: unitId }, data: { name: text } });
    await prisma.town.updateMany({ where: { ...where, id: townId }, data: { name: text } });
    await prisma.measureVersion.updateMany({ where, data: { title: text } });
    await prisma.problemVersion.updateMany({ where, data: { title: text } });
    await prisma.measureDuty.updateMany({ where, data: { criterion: text, leadLeader: text } });
    await prisma.importRow.updateMany({ where, data: { cells: ['1', '2026-03-05', text, text] } });
    await prisma.jurisdiction.updateMany({ data: { dataVersion: { increment: 1 } } });
  };
}, 120_000);
afterAll(() => border.close());

/** One order that makes a case and one that is refused. */
async function bring(kind: 'csv' | 'xlsx'): Promise<string> {
  const { services, database } = border.test;
  const form = kind === 'csv' ? { kind, encoding: 'utf-8', delimiter: ',' } : { kind, sheetName: '工单' };
  const { bytes } = await writeSheet(form as Parameters<typeof writeSheet>[0], [
    ['工单编号', '受理时间', '诉求内容', '自用'],
    [`${kind}1`, '2026-03-05', '路灯坏了。', '甲'],
    [`${kind}2`, '2026-03-05', '', '乙'],
  ]);
  const opened = await openImport(services, triage, { fileName: `三月.${kind}`, bytes });
  const importId = opened.ok ? opened.importId : '';
  const { columns } = await readImport(services, triage, importId);
  await planImport(services, triage, { importId, source: '12345热线', channel: 'hotline', columns });
  await startImport({ services, actor: triage, importId });
  await runImports({ ...services, database: database.jobs });
  return importId;
}

const services = () => border.test.services;
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const importFile = async (kind: 'csv' | 'xlsx', only: 'all' | 'refused') =>
  (await exportImport(services(), triage, { importId: imports[kind], only, words: resultWords })).bytes;
const measuresIn = async (language: '' | '/en') => {
  const headers = { host: new URL(PORTAL).host };
  return new Uint8Array(
    (await border.portal.inject({ url: `${language}/measures.csv`, headers })).rawPayload,
  );
};

type Way = { readonly name: string; readonly carries: boolean; readonly file: () => Promise<Uint8Array> };
const carries = true;

/** Every table that leaves, by the file that writes it. `carries`: something that people wrote stands in it. */
const exports: Readonly<Record<string, readonly Way[]>> = {
  'apps/portal/src/app/routes/measures-csv.ts': [
    { name: 'measures for everybody', carries, file: () => measuresIn('') },
    { name: 'measures in English', carries, file: () => measuresIn('/en') },
  ],
  'packages/services/src/trends/export-trends.ts': [
    {
      name: 'trends',
      carries,
      file: async () => {
        const period = { from: '2026-08-01', to: '2026-08-31' };
        const at = { ...services(), moment: new Date('2026-09-24T04:00:00Z') };
        return fromBase64((await exportTrends(at, discipline, period)).content);
      },
    },
  ],
  'packages/services/src/close-out/duty-sheet.ts': [
    {
      name: 'duty list',
      carries,
      file: async () => fromBase64((await writeDutyTemplate(services(), triage)).base64),
    },
  ],
  'packages/services/src/import/export-import.ts': [
    { name: 'results as CSV', carries, file: () => importFile('csv', 'all') },
    { name: 'results as XLSX', carries, file: () => importFile('xlsx', 'all') },
    { name: 'refused rows as CSV', carries, file: () => importFile('csv', 'refused') },
    { name: 'refused rows as XLSX', carries, file: () => importFile('xlsx', 'refused') },
  ],
  'packages/services/src/clue/clue-return.ts': [
    {
      name: 'quarterly return of clues',
      carries: false,
      file: async () => {
        const period = { from: '2026-01-01', to: '2026-03-31' };
        return fromBase64((await clueReturnFile(services(), discipline, period)).base64);
      },
    },
  ],
};
const ways = Object.values(exports).flat();

/** The files, outside of the sheet's own room, that write a table. */
function writersIn(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter(
      (path) => /\.tsx?$/.test(path) && !/node_modules|\.test\.|\/testing\/|\/(build|dist)\//.test(path),
    )
    .filter((path) => isWriter(readFileSync(join(root, path), 'utf8')))
    .map((path) => relative('.', path))
    .sort();
}
/** By the sheet's own writers, or by hand: a workbook is only ever put together by `write-sheet`. */
const isWriter = (text: string) =>
  /@huiyin\/sheet\/(write-sheet|csv-text)|['"`]text\/csv|from 'yazl'/.test(text);

describe('a table that leaves', () => {
  it('has its row here, whoever writes it', () => {
    const rooms = ['apps/server/src', 'apps/portal/src', 'apps/desk/src', 'apps/cli/src'];
    const packages = readdirSync(join(root, 'packages')).filter((name) => name !== 'sheet');
    const writers = writersIn([...rooms, ...packages.map((name) => `packages/${name}/src`)]);
    expect(writers).toEqual(Object.keys(exports).sort());
  });

  it('is known by what it imports or calls itself', () => {
    expect(isWriter("import { csvFile } from '@huiyin/sheet/csv-text';")).toBe(true);
    expect(isWriter("headers: { 'content-type': 'text/csv; charset=utf-8' }")).toBe(true);
    expect(isWriter("import { ZipFile } from 'yazl';")).toBe(true);
    expect(isWriter("import { openSheet } from '@huiyin/sheet/open-sheet';")).toBe(false);
  });

  it.each(formulaStarts.map((start) => [JSON.stringify(start), start] as const))(
    'computes nothing that begins with %s',
    async (_name, start) => {
      expect(formulaStarts.length).toBeGreaterThanOrEqual(8);
      await write(`${start}${said}`);
      for (const { name, carries: carried, file } of ways) {
        const { texts, formulas } = await cellsAsWritten(await file());
        expect(texts.filter((text) => text.includes(said)).length > 0, `${name} carries it`).toBe(carried);
        expect(
          texts.filter((text) => formulaStarts.some((one) => text.startsWith(one))),
          name,
        ).toEqual([]);
        expect(formulas, name).toBe(0);
      }
    },
    60_000,
  );

  it('that would compute is found out', async () => {
    const planted = new TextEncoder().encode('"a","=1+1"\r\n"b",=2+2\r\n"c",-3\r\n');
    expect(await cellsAsWritten(planted)).toMatchObject({ formulas: 2 });
  });
});
