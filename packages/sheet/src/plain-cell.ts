/** By which a spreadsheet knows a formula, and what it drops before looking. */
const ACTIVE = /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before what looks like one. */
export function harmless(cell: string): string {
  return ACTIVE.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `harmless`. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell;
}
