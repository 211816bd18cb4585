export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How a file was written, so that it can be written in the same way again. */
export type SheetForm =
  | { readonly kind: 'csv'; readonly encoding: TextEncoding; readonly delimiter: string }
  | { readonly kind: 'xlsx'; readonly sheetName: string };

export type SheetRow = {
  /** Where it stands in the file, counted from 1 as a spreadsheet counts. */
  readonly line: number;
  /** What a reader of the file sees: the result of a formula, a date as `2026-03-05 14:03:00`. */
  readonly cells: readonly string[];
};

export type OpenSheet = { readonly form: SheetForm; readonly rows: AsyncIterable<SheetRow> };

export const sheetFaults = [
  'empty',
  'unknownType',
  'oldExcel',
  'damaged',
  'unreadableText',
  'quoteOpen',
  'noSheet',
  'tooLarge',
  'expandsTooFar',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
] as const;
export type SheetFaultCode = (typeof sheetFaults)[number];

/** Thrown for a file that cannot be read, also while its rows are taken out. `line` where there is one. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  readonly line: number | null;

  constructor(code: SheetFaultCode, line: number | null = null) {
    super(code);
    this.name = 'SheetFault';
    this.code = code;
    this.line = line;
  }
}

/** What a file may need at the most. Everything is counted while reading, whatever the file says of itself. */
export type SheetLimits = {
  readonly bytes: number;
  /** Files inside an .xlsx. */
  readonly entries: number;
  /** Bytes that the parts which are read may grow to, and by how many times. */
  readonly inflated: number;
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters; a cell of a spreadsheet holds 32,767. */
  readonly cell: number;
  /** Characters of all cells: one shared word may stand in each of them, and costs the file nothing. */
  readonly text: number;
};

export const usualLimits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 1000,
  inflated: 200 * 1024 * 1024,
  ratio: 200,
  rows: 50_000,
  columns: 200,
  cell: 32_767,
  text: 64 * 1024 * 1024,
};
