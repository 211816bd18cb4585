import { harmless } from '../plain-cell.ts';

export type CsvCell = string | number | null;

/** Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula is preceded by an apostrophe. */
export function csvText(rows: Iterable<readonly CsvCell[]>, delimiter = ','): string {
  let text = '';
  for (const row of rows) text += `${row.map(field).join(delimiter)}\r\n`;
  return text;
}

/** The same with a byte order mark, without which spreadsheets read Chinese as noise. */
export function csvFile(rows: Iterable<readonly CsvCell[]>): string {
  return `\uFEFF${csvText(rows)}`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}
