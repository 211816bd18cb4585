import { flowAt } from './flow.ts';
import type { Paragraph } from './paragraphs.ts';
import { cellsOf, isTableHead } from './table-rows.ts';

/** More lines are no row, no cell. */
const longestRow = 20;
const longestCell = 5;

/**
 * Joins the lines of a table row whose cells hold line breaks: a row that begins with a number and has too few cells goes on until it has
 * as many as the heading, and up to the next such row. Offsets stay those of the original; a text without such rows is returned as it is.
 */
export function joinBrokenRows(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const read: Paragraph[] = [];
  let width = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    if (paragraph.row && isTableHead(cellsOf(paragraph))) width = cellsOf(paragraph).length;
    const taken = width > 0 && isNumbered(paragraph) ? linesOfRow(paragraphs, index, width) : 1;
    read.push(taken > 1 ? joined(text, paragraphs.slice(index, index + taken)) : paragraph);
    index += taken - 1;
  }
  return read.length < paragraphs.length ? read : paragraphs;
}

function isNumbered(paragraph: Paragraph): boolean {
  return paragraph.row && /^\d{1,3}[.、]?$/.test(cellsOf(paragraph)[0]?.norm ?? '');
}

function linesOfRow(paragraphs: readonly Paragraph[], index: number, width: number): number {
  let cells = cellsOf(paragraphs[index] as Paragraph).length;
  for (let lines = 1; cells < width && lines < longestRow; lines++) {
    const next = paragraphs[index + lines];
    if (!next || isNumbered(next)) return 1;
    cells += next.row ? cellsOf(next).length - 1 : 0;
    if (cells === width) return lines + 1 + linesOfLastCell(paragraphs, index + lines + 1);
  }
  return cells === width ? 1 + linesOfLastCell(paragraphs, index + 1) : 1;
}

/** Sentences without cells before the next row belong to the last cell of this one. */
function linesOfLastCell(paragraphs: readonly Paragraph[], from: number): number {
  const next = paragraphs.slice(from, from + longestCell + 1).findIndex(({ row }) => row);
  const goesOn = paragraphs.slice(from, from + next).every(({ norm }) => /[。;]/.test(norm));
  return next > 0 && goesOn && isNumbered(paragraphs[from + next] as Paragraph) ? next : 0;
}

function joined(text: string, lines: readonly Paragraph[]): Paragraph {
  const at = lines.flatMap((line, index) => {
    const lineBreak = index < lines.length - 1 ? text.indexOf('\n', line.at.at(-1)) : -1;
    return lineBreak < 0 ? [...line.at] : [...line.at, lineBreak];
  });
  return { ...(lines[0] as Paragraph), ...flowAt(text, at) };
}
