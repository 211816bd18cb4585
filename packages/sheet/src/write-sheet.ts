import iconv from 'iconv-lite';
import { type CsvCell, csvText } from './csv/csv-text.ts';
import type { SheetForm, TextEncoding } from './sheet.ts';
import { xlsxFile } from './xlsx/write-xlsx.ts';

export type WrittenSheet = {
  readonly bytes: Uint8Array;
  readonly extension: 'csv' | 'xlsx';
  readonly mediaType: string;
};

/** Writes rows in the form of the file they came in: kind, encoding, delimiter, name of the sheet. Numbers stay numbers; no cell is a formula. */
export async function writeSheet(form: SheetForm, rows: Iterable<readonly CsvCell[]>): Promise<WrittenSheet> {
  if (form.kind === 'xlsx') {
    return {
      bytes: await xlsxFile(form.sheetName, rows),
      extension: 'xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  }
  const bytes = encoded(csvText(rows, form.delimiter), form.encoding);
  return { bytes, extension: 'csv', mediaType: 'text/csv' };
}

function encoded(text: string, encoding: TextEncoding): Uint8Array {
  const name = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return new Uint8Array(iconv.encode(text, name, { addBOM: encoding !== 'utf-8' && encoding !== 'gb18030' }));
}
