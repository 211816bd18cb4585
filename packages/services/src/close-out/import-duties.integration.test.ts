import { writeSheet } from '@huiyin/sheet/write-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeReport } from '../testing/arrange-report.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { importDuties, writeDutyTemplate } from './import-duties.ts';
import { readMeasureFile } from './read-measure-file.ts';
import { arrangeCloseOut } from './testing/arrange-close-out.ts';

let test: TestServices;
let close: Awaited<ReturnType<typeof arrangeCloseOut>>;
let ids: string[];
beforeAll(async () => {
  test = await openTestServices();
  close = await arrangeCloseOut(test);
  ids = await arrangeReport(test, [
    { title: '修路', text: '修复道路12公里' },
    { title: '供水', text: '改造管网' },
  ]);
});
afterAll(() => test.close());

async function sheetOf(rows: readonly (readonly string[])[]): Promise<string> {
  const { bytes } = await writeSheet({ kind: 'xlsx', sheetName: '清单' }, rows);
  return Buffer.from(bytes).toString('base64');
}
const headings = ['措施编号', '牵头单位', '验收标准', '完成时限'];
const file = (index: number) => readMeasureFile(test.services, close.people.reviewer, ids[index] ?? '');
const take = (content: string, apply: boolean) =>
  importDuties(test.services, close.people.triage, { content, apply });

describe('a duty list from a spreadsheet', () => {
  it('is tried first: every row says what it changes or what is wrong, and nothing is written', async () => {
    const content = await sheetOf([
      ['责任清单（2026年）'],
      headings,
      ['1', '交通运输局', '12公里全部验收合格', '2026年12月31日'],
      ['88', '交通运输局', '全部完成', '2026-12-31'],
      ['2', '不存在局', '全部完成', '2026-12-31'],
    ]);
    const tried = await take(content, false);
    expect(tried).toMatchObject({
      ok: true,
      applied: 0,
      rows: [
        { line: 3, outcome: 'changes', problem: null },
        { line: 4, outcome: 'refused', problem: 'numberUnknown' },
        { line: 5, outcome: 'refused', problem: 'unitUnknown' },
      ],
    });
    expect(await file(0)).toMatchObject({ state: 'open', version: 0 });
    expect(await take(content, true)).toMatchObject({ applied: 1 });
    expect(await file(0)).toMatchObject({
      ...{ state: 'criterionSet', leadUnit: '交通运输局', dueOn: '2026-12-31' },
      ...{ criterion: '12公里全部验收合格', participants: [] },
    });
    expect((await file(1)).leadUnit).toBeNull();
    expect(await take(content, true)).toMatchObject({ applied: 0 });
  });

  it('comes back from the template without a change', async () => {
    const { base64 } = await writeDutyTemplate(test.services, close.people.triage);
    const read = await take(base64, false);
    expect(read.ok && read.rows.map(({ outcome }) => outcome)).toEqual(['same', 'same']);
  });

  it('is refused as a whole when it is no such list', async () => {
    expect(await take(await sheetOf([['a', 'b']]), true)).toMatchObject({ ok: false, problem: 'noHeadings' });
    expect(await take(await sheetOf([headings]), true)).toMatchObject({ ok: false, problem: 'noRows' });
    const many = Array.from({ length: 2100 }, (_, index) => [String(index), '', '', '']);
    expect(await take(await sheetOf([headings, ...many]), true)).toMatchObject({
      ok: false,
      problem: 'tooManyRows',
    });
    const damaged = Buffer.from(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])).toString('base64');
    expect(await take(damaged, true)).toMatchObject({ ok: false, problem: 'unreadable' });
  });

  it('is taken in by nobody else', async () => {
    for (const actor of [close.people.head, close.people.reviewer])
      await expect(importDuties(test.services, actor, { content: 'x', apply: true })).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
  });
});
