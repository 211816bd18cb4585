import { readCsv } from './csv/read-csv.ts';
import { type OpenSheet, SheetFault, type SheetLimits, usualLimits } from './sheet.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and any Excel file with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
];

/**
 * Opens a table as offices send them, CSV or XLSX, by its content whatever its name. Rows are taken out one by one and never
 * computed: of a formula, the result that was kept counts. Throws `SheetFault`, also while rows are taken out.
 */
export async function openSheet(bytes: Uint8Array, limits: SheetLimits = usualLimits): Promise<OpenSheet> {
  if (bytes.length === 0) throw new SheetFault('empty');
  if (bytes.length > limits.bytes) throw new SheetFault('tooLarge');
  if (begins(bytes, ZIP)) return readXlsx(bytes, limits);
  if (begins(bytes, OLE)) throw new SheetFault('oldExcel');
  if (OTHER_FILES.some((magic) => begins(bytes, magic))) throw new SheetFault('unknownType');
  return readCsv(bytes, limits);
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
