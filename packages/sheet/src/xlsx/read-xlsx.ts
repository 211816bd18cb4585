import { withoutApostrophe } from '../plain-cell.ts';
import { type OpenSheet, SheetFault, type SheetLimits, type SheetRow } from '../sheet.ts';
import { cellValue } from './cell-value.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** Opens the first visible sheet of a workbook. Throws `SheetFault`. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits): Promise<OpenSheet> {
  const zip = await openZip(bytes, limits);
  const workbook = await readWorkbook(zip, limits);
  return {
    form: { kind: 'xlsx', sheetName: workbook.sheetName },
    rows: rowsOf(zip, workbook, limits),
  };
}

async function* rowsOf(zip: ZipParts, workbook: Workbook, limits: SheetLimits): AsyncIterable<SheetRow> {
  const found: SheetRow[] = [];
  let count = 0;
  const visitor = rowVisitor(workbook, limits, (row) => {
    count += 1;
    if (count > limits.rows) throw new SheetFault('tooManyRows', row.line);
    found.push(row);
  });
  for await (const _ of walkXml(zip.read(workbook.sheetPart), visitor)) yield* found.splice(0);
}

/** Puts rows together from the elements of a sheet; those without a word in them are left out. */
function rowVisitor(workbook: Workbook, limits: SheetLimits, take: (row: SheetRow) => void): XmlVisitor {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let kind = 'n';
  let style = 0;
  let value = '';
  let listens = false;
  let characters = 0;
  const closeCell = () => {
    const shown = cellValue(workbook, { kind, style, value });
    if (shown.trim() === '') return;
    if (column >= limits.columns) throw new SheetFault('tooManyColumns', line);
    if (shown.length > limits.cell) throw new SheetFault('cellTooLong', line);
    characters += shown.length;
    if (characters > limits.text) throw new SheetFault('expandsTooFar', line);
    while (cells.length < column) cells.push('');
    cells[column] = withoutApostrophe(shown);
  };
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        kind = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      }
      // The formula itself, in `f`, is never looked at.
      listens = name === 'v' || name === 't';
    },
    text: (piece) => {
      if (listens) value += piece;
    },
    close: (name) => {
      listens = false;
      if (name === 'c') closeCell();
      if (name === 'row' && cells.length > 0) take({ line, cells });
    },
  };
}

/** 0 for `A7`, 27 for `AB7`. */
function columnOf(place: string): number {
  let number = 0;
  for (const letter of place.replace(/[^A-Z]/gi, '').toUpperCase())
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
