import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSheet } from './open-sheet.ts';
import { SheetFault, usualLimits } from './sheet.ts';
import { makeEcho } from './testing/make-bomb.ts';
import { type MadeWorkbook, makeXlsx, zipOf } from './testing/make-xlsx.ts';
import { writeSheet } from './write-sheet.ts';

async function read(file: Uint8Array, limits = usualLimits) {
  const { form, rows } = await openSheet(file, limits);
  const all = [];
  for await (const row of rows) all.push(row);
  return { form, rows: all };
}
const cellsOf = async (made: MadeWorkbook) => (await read(await makeXlsx(made))).rows[0]?.cells;
const faultOf = (file: Uint8Array, limits = usualLimits) =>
  read(file, limits).then(
    () => null,
    (error) => (error instanceof SheetFault ? error.code : error),
  );

describe('a workbook', () => {
  it('gives what a reader sees: shared and inline words, numbers, results, errors', async () => {
    const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c>
      <c r="C3"><v>1.38E10</v></c><c r="D3" t="str"><f>CONCAT(A1,"x")</f><v>结果</v></c><c r="E3" t="e"><v>#N/A</v></c>
      <c r="F3"><f>1+1</f><v>2</v></c><c r="H3" t="b"><v>1</v></c><c r="I3"/></row>`;
    const file = await makeXlsx({ rows, strings: ['<t>工单</t><rPh><t>gong dan</t></rPh>'] });
    expect(await read(file)).toEqual({
      form: { kind: 'xlsx', sheetName: '工单' },
      rows: [{ line: 3, cells: ['工单', '一二', '13800000000', '结果', '#N/A', '2', '', '是'] }],
    });
  });

  it('shows dates as dates and kept zeros as they are shown', async () => {
    const formats = `<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
      <numFmt numFmtId="171" formatCode="00000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/>
      <xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`;
    const rows = `<row><c s="1"><v>46086.585416666669</v></c><c s="2"><v>46086</v></c><c s="3"><v>1234</v></c><c><v>46086</v></c></row>`;
    expect(await cellsOf({ rows, formats })).toEqual([
      '2026-03-05 14:03:00',
      '2026-03-05',
      '00001234',
      '46086',
    ]);
    const workbookPr = '<workbookPr date1904="1"/>';
    expect((await cellsOf({ rows, formats, workbookPr }))?.[1]).toBe('2030-03-06');
  });

  it('is read by its first sheet that is not hidden', async () => {
    const sheets = '<sheet name="旧" state="hidden" r:id="s2"/><sheet name="新" r:id="s1"/>';
    const { form } = await read(await makeXlsx({ rows: '<row><c><v>1</v></c></row>', sheets }));
    expect(form).toEqual({ kind: 'xlsx', sheetName: '新' });
  });

  it('that is another kind of zip, damaged or cut short is refused by name', async () => {
    expect(await faultOf(await zipOf({ 'a.txt': 'x' }))).toBe('unknownType');
    expect(await faultOf(await makeXlsx({ rows: '<row><c><v>1</c></row>' }))).toBe('damaged');
    expect(await faultOf(await makeXlsx({ rows: '', sheets: ' ' }))).toBe('noSheet');
    const whole = await makeXlsx({ rows: '<row><c><v>1</v></c></row>' });
    expect(await faultOf(whole.subarray(0, whole.length - 40))).toBe('damaged');
  });

  it('cannot let entities grow', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect(await faultOf(await makeXlsx({ rows: '', more: { 'xl/worksheets/sheet1.xml': bomb } }))).toBe(
      'damaged',
    );
  });
});

describe('a zip bomb named .xlsx', () => {
  it('is refused by what it grows to, its ratio and its number of files', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024, ' ');
    expect(await faultOf(await makeXlsx({ rows: '', more: { 'xl/worksheets/sheet1.xml': zeros } }))).toBe(
      'expandsTooFar',
    );
    const file = await makeXlsx({ rows: `<row><c><v>1</v></c></row>${' '.repeat(50_000)}` });
    expect(await faultOf(file, { ...usualLimits, inflated: 20_000 })).toBe('expandsTooFar');
    expect(await faultOf(file, { ...usualLimits, entries: 3 })).toBe('expandsTooFar');
  });

  it('is refused though its directory says less than there is', async () => {
    const file = await makeXlsx({ rows: `<row><c><v>1</v></c></row>${' '.repeat(3_000_000)}` });
    const lied = Buffer.from(file);
    // The size of the sheet as the directory tells it, for each entry: the third number after the checksum.
    for (let at = lied.indexOf('PK\u0001\u0002'); at >= 0; at = lied.indexOf('PK\u0001\u0002', at + 4))
      if (lied.readUInt32LE(at + 24) > 1_000_000) lied.writeUInt32LE(1000, at + 24);
    expect(await faultOf(new Uint8Array(lied))).toBe('damaged');
  });

  it('is read no further than a text goes, or what its cells say together', async () => {
    const long = `<row><c t="str"><v>${'A'.repeat(2 * 1024 * 1024)}</v></c></row>${'<row/>'.repeat(5_000)}`;
    const noise = `<!--${randomBytes(40_000).toString('hex')}-->`;
    expect(await faultOf(await makeXlsx({ rows: noise + long }))).toBe('expandsTooFar');
    const echo = await makeEcho({ rows: 100, columns: 100 });
    expect(await faultOf(echo)).toBe('expandsTooFar');
    expect(await faultOf(echo, { ...usualLimits, text: 320_000_000 })).toBeNull();
  });

  it('with too many rows, columns or characters in a cell is read no further', async () => {
    const few = { ...usualLimits, rows: 2, columns: 3, cell: 5 };
    const row = '<row><c><v>1</v></c></row>';
    expect(await faultOf(await makeXlsx({ rows: row.repeat(3) }), few)).toBe('tooManyRows');
    const far = '<row><c r="XFD1"><v>1</v></c></row>';
    expect(await faultOf(await makeXlsx({ rows: far }), few)).toBe('tooManyColumns');
    const long = '<row><c t="str"><v>123456</v></c></row>';
    expect(await faultOf(await makeXlsx({ rows: long }), few)).toBe('cellTooLong');
  });
});

it('numbers of a workbook are numbers to whoever opens it, words of digits stay words', async () => {
  const { bytes } = await writeSheet({ kind: 'xlsx', sheetName: '数' }, [
    ['00123', 12, 0.5, null, Number.NaN],
  ]);
  const zip = new TextDecoder().decode(bytes);
  expect(zip).not.toBe('');
  expect((await read(bytes)).rows[0]?.cells).toEqual(['00123', '12', '0.5', '', 'NaN']);
});

it('what is written as a workbook reads back as it was, and no cell is a formula', async () => {
  const rows = [
    ['工单编号', '答复', 'x'],
    ['=cmd|calc', "<b>&amp;'</b>\n第二行\u0001", '-1'],
    ['', '', '00123'],
  ];
  const { bytes } = await writeSheet({ kind: 'xlsx', sheetName: '工单[1]' }, rows);
  const back = await read(bytes);
  expect(back.form).toEqual({ kind: 'xlsx', sheetName: '工单 1' });
  expect(back.rows.map(({ cells }) => cells)).toEqual([
    rows[0],
    ['=cmd|calc', "<b>&amp;'</b>\n第二行", '-1'],
    ['', '', '00123'],
  ]);
});
