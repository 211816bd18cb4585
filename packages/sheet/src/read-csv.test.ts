import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvFile, csvText } from './csv/csv-text.ts';
import { openSheet } from './open-sheet.ts';
import { SheetFault, usualLimits } from './sheet.ts';
import { writeSheet } from './write-sheet.ts';

const bytes = (text: string, encoding = 'utf-8', addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));
async function read(file: Uint8Array, limits = usualLimits) {
  const { form, rows } = await openSheet(file, limits);
  const all = [];
  for await (const row of rows) all.push(row);
  return { form, rows: all };
}
const faultOf = (file: Uint8Array, limits = usualLimits) =>
  read(file, limits).then(
    () => null,
    (error) => (error instanceof SheetFault ? [error.code, error.line] : error),
  );

const table = '工单编号,诉求内容\r\nA1,东门小学门口的路灯坏了\r\n';

describe('a CSV file', () => {
  it.each([
    ['utf-8', false, 'utf-8'],
    ['utf-8', true, 'utf-8-bom'],
    ['gb18030', false, 'gb18030'],
    ['gbk', false, 'gb18030'],
    ['utf-16le', true, 'utf-16le'],
    ['utf-16le', false, 'utf-16le'],
    ['utf-16be', true, 'utf-16be'],
    ['utf-16be', false, 'utf-16be'],
  ])('in %s (with a mark: %s) reads the same', async (encoding, mark, found) => {
    const { form, rows } = await read(bytes(table, encoding, mark));
    expect(form).toEqual({ kind: 'csv', encoding: found, delimiter: ',' });
    expect(rows).toEqual([
      { line: 1, cells: ['工单编号', '诉求内容'] },
      { line: 2, cells: ['A1', '东门小学门口的路灯坏了'] },
    ]);
  });

  it.each([';', '\t', '|', '，'])('with %j between the cells reads the same', async (delimiter) => {
    const { rows } = await read(bytes(table.replaceAll(',', delimiter)));
    expect(rows[1]?.cells).toEqual(['A1', '东门小学门口的路灯坏了']);
  });

  it('keeps line ends and quotes within quotes, and counts lines as a reader does', async () => {
    const file = 'a,b\n"一\n二","说""好"""\n\n , \nx,y\n';
    expect((await read(bytes(file))).rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['一\n二', '说"好"'] },
      { line: 6, cells: ['x', 'y'] },
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), ['empty', null]],
    ['a PDF', bytes('%PDF-1.7'), ['unknownType', null]],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), ['oldExcel', null]],
    ['bytes of no encoding', new Uint8Array([0x41, 0xff, 0x2c, 0x81]), ['unreadableText', null]],
    ['a quote that is never closed', bytes('a,b\n1,"2\n3,4\n'), ['quoteOpen', expect.any(Number)]],
  ])('that is %s is refused by name', async (_, file, fault) => {
    expect(await faultOf(file)).toEqual(fault);
  });

  it('is read no further than the limits', async () => {
    const few = { ...usualLimits, rows: 2, columns: 3, cell: 5, bytes: 60 };
    expect(await faultOf(bytes('a\nb\nc\n'), few)).toEqual(['tooManyRows', 3]);
    expect(await faultOf(bytes('a,b,c,d\n'), few)).toEqual(['tooManyColumns', 1]);
    expect(await faultOf(bytes('a\n123456\n'), few)).toEqual(['cellTooLong', 2]);
    expect(await faultOf(bytes('x'.repeat(61)), few)).toEqual(['tooLarge', null]);
  });
});

describe('what is written', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n=1'])(
    'keeps %j from being a formula, and reads back as it was',
    async (cell) => {
      const text = csvText([[cell]]);
      expect(text.startsWith(`"'`)).toBe(true);
      expect((await read(bytes(`heading\r\n${text}`))).rows[1]?.cells).toEqual([cell]);
    },
  );

  it('reads back as it was in every encoding, whatever is in it', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\0\uFEFF\uD800-\uDFFF]/.test(text));
    const form = fc.constantFrom('utf-8-bom', 'utf-16le', 'gb18030');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        form,
        async (rows, encoding) => {
          const table = [['一', '二'], ...rows];
          const { bytes: file } = await writeSheet({ kind: 'csv', encoding, delimiter: ',' }, table);
          const back = (await read(file)).rows.map(({ cells }) => cells);
          expect(back).toEqual(table.filter((row) => row.some((one) => one.trim() !== '')));
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it('quotes texts, doubles quotes, and leaves numbers and gaps bare', () => {
    const rows = [
      ['编号', '措施'],
      [1, '说"好"'],
      [null, -2],
    ];
    expect(csvFile(rows)).toBe('\uFEFF"编号","措施"\r\n1,"说""好"""\r\n,-2\r\n');
  });
});
