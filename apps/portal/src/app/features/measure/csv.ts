type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, without which spreadsheets read Chinese as noise. A text that a
 * spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
