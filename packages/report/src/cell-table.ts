import { type Flow, flowAt } from './flow.ts';
import type { Paragraph } from './paragraphs.ts';
import { columnsOf } from './table-rows.ts';

const closing = /(?:电话|邮箱|地址|信箱)\s*:|欢迎.{0,40}监督|特此(?:通报|公告|公示)/;

/**
 * Reads tables that lost their rows, so that each cell stands on a line of its own below the names of the columns, and sets the cells of
 * each row side by side again, parted by line breaks. What stands once for several rows (number and problem) is told by the number, which
 * begins a problem. A text without such a table is returned as it is.
 */
export function joinTableCells(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const read: Paragraph[] = [];
  let found = false;
  for (let index = 0; index < paragraphs.length; index++) {
    const width = headingWidth(paragraphs, index);
    const rows = width > 0 ? rowsBelow(paragraphs, { from: index + width, width }) : [];
    if (rows.length === 0) {
      read.push(paragraphs[index] as Paragraph);
      continue;
    }
    found = true;
    const cells = [paragraphs.slice(index, index + width), ...rows];
    for (const row of cells)
      read.push({ ...(row[0] as Paragraph), ...sideBySide(text, row), row: true, boldEnd: 0 });
    index += cells.flat().length - 1;
  }
  return found ? read : paragraphs;
}

/** How many lines from here are the names of columns, the number first; 0 where they are none, or too few to tell a table. */
function headingWidth(paragraphs: readonly Paragraph[], index: number): number {
  const names: string[] = [];
  for (let at = index; at < paragraphs.length && names.length < 9; at++) {
    const { row, norm } = paragraphs[at] as Paragraph;
    const name = norm.trim();
    if (row || name.length > 12 || /[。,;:\d]/.test(name) || columnsOf([name])[0] === 'other') break;
    names.push(name);
  }
  const columns = columnsOf(names);
  const isTable =
    columns[0] === 'number' &&
    columns[1] === 'problem' &&
    columns.some((one) => one === 'measure' || one === 'progress');
  return isTable && names.length >= 4 ? names.length : 0;
}

/** The rows below the names of `width` columns: a problem's number and text, then for each of its rows the other cells. */
function rowsBelow(
  paragraphs: readonly Paragraph[],
  { from, width }: { from: number; width: number },
): (readonly Paragraph[])[] {
  const rows: (readonly Paragraph[])[] = [];
  const rest = width - 2;
  let at = from;
  for (let number = 1; numberOf(paragraphs[at]) === number; number++) {
    const until = endOfProblem(paragraphs, at + 2, number + 1);
    const count = Math.floor((until - at - 2) / rest);
    const whole = until < paragraphs.length && numberOf(paragraphs[until]) === number + 1;
    if (count < 1 || (whole && (until - at - 2) % rest !== 0)) return [];
    rows.push(paragraphs.slice(at, at + width));
    for (let more = 1; more < count; more++)
      rows.push(paragraphs.slice(at + 2 + more * rest, at + 2 + (more + 1) * rest));
    at += 2 + count * rest;
  }
  return rows.length > 1 ? rows : [];
}

/** Where the next number stands, or the words that close the report, or its end. */
function endOfProblem(paragraphs: readonly Paragraph[], from: number, next: number): number {
  for (let at = from; at < paragraphs.length; at++) {
    if (numberOf(paragraphs[at]) === next || closing.test(paragraphs[at]?.norm ?? '')) return at;
  }
  return paragraphs.length;
}

function numberOf(paragraph: Paragraph | undefined): number | null {
  const digits = /^\s*(\d{1,3})\s*[.、]?\s*$/.exec(paragraph?.norm ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function sideBySide(text: string, cells: readonly Paragraph[]): Flow {
  const at = cells.flatMap((cell, index) => {
    const last = cell.at.at(-1) ?? 0;
    const lineBreak = text.indexOf('\n', last);
    return index < cells.length - 1 && lineBreak > 0 ? [...cell.at, lineBreak] : [...cell.at];
  });
  return flowAt(text, at);
}
