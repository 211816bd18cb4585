import { type Flow, flowAt } from './flow.ts';
import { isFurniture } from './furniture.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { beginsWithMarker, idleBullet } from './markers.ts';
import { chineseDigits } from './numerals.ts';
import { readLines } from './pages.ts';
import type { Wrapping } from './wrapping.ts';

/** A paragraph of the original after joining wrapped lines and leaving out Markdown signs. */
export interface Paragraph extends Flow {
  /** Columns of blank before the first character. */
  indent: number;
  /** Markdown heading depth, 0 for none. */
  depth: number;
  /** Index in the flow where a bold beginning ends; 0 when it does not begin bold. */
  boldEnd: number;
  row: boolean;
}

/** Reads a text into paragraphs; blank lines and page numbers are left out, and a page break parts no paragraph. */
export function readParagraphs(text: string): Paragraph[] {
  const { lines, wrapping } = readLines(text);
  const groups: Line[][] = [];
  let previous: Line | null = null;
  let gap = false;
  let turned = false;
  for (const line of lines) {
    if (line.pageBreak && previous !== null) {
      turned = true;
      continue;
    }
    if (line.blank) {
      gap = true;
      continue;
    }
    if (turned) gap = false;
    const goesOn =
      previous &&
      ((wrapping && continues(previous, line, { wrapping, gap })) ||
        inOpenCell(groups.at(-1)) ||
        (!gap && isUnfinished(previous, line)));
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
    previous = line;
    gap = false;
    turned = false;
  }
  return groups.map((group) => joinLines(text, group)).filter((paragraph) => paragraph.raw !== '');
}

function continues(previous: Line, line: Line, how: { wrapping: Wrapping; gap: boolean }): boolean {
  if (previous.row || line.row || how.gap || /^\s*#/.test(line.norm) || isFurniture(line.norm)) return false;
  if (previous.indent >= setRight) return false;
  if (how.wrapping.indented && line.indent >= 2) return false;
  if (previous.norm.length <= 45 && /整改.{0,20}(?:通报|公告|公示|报告)$/.test(previous.norm.trimEnd()))
    return false;
  if (!how.wrapping.isFull(previous)) return false;
  if (how.wrapping.indented) return true;
  const closed = /[。！？；：!?;:]\s*$/.test(previous.norm);
  const words = line.norm.trimStart();
  return !(opensItem.test(words) || (closed && beginsWithMarker(words)));
}

/** A line set further in is a title in the middle or a signature on the right. */
const setRight = 16;

/** A line broken off after a comma goes on in the next, unless that begins an item or a field. */
function isUnfinished(previous: Line, { norm, row }: Line): boolean {
  const words = norm.trimStart();
  return (
    /[,、]\s*$/.test(previous.norm) && !previous.row && !row && !beginsWithMarker(words) && !readLabel(words)
  );
}

/** Signs that hardly ever stand at the beginning of a line by chance. */
const opensItem = new RegExp(
  `^(?:\\d{1,2}[.、]\\s?(?=[\\p{Script=Han}“])|[(][${chineseDigits}]{1,3}[)]|[${chineseDigits}]{1,2}、关于)`,
  'u',
);

/** A cell in straight quotes may hold line breaks (RFC 4180); a row ends only where as many were closed as opened. */
function inOpenCell(row: readonly Line[] | undefined): boolean {
  if (!row?.[0]?.row || !/\t"/.test(row[0].norm)) return false;
  const quotes = row.reduce((sum, { norm }) => sum + norm.split('"').length - 1, 0);
  return quotes % 2 === 1 && row.length < longestCell;
}

/** More lines are no cell, but a quotation mark that nobody closed. */
const longestCell = 10;

function joinLines(text: string, lines: readonly Line[]): Paragraph {
  const at: number[] = [];
  let depth = 0;
  let boldEnd = 0;
  for (const [index, line] of lines.entries()) {
    const heading = index === 0 ? /^\s*(#{1,6})\s+/.exec(line.norm) : null;
    if (heading) depth = heading[1]?.length ?? 0;
    const lead = heading?.[0].length ?? blanksBefore(line);
    const bold = appendLine(at, line, index === 0 ? lead + signsBefore(line.norm.slice(lead)) : lead);
    if (index === 0) boldEnd = bold;
  }
  return { ...flowAt(text, at), indent: lines[0]?.indent ?? 0, depth, boldEnd, row: lines[0]?.row ?? false };
}

/** In a row the tabs before the first words are empty cells. */
function blanksBefore({ norm, row }: Line): number {
  const blanks = row && norm.includes('\t') ? /^ */ : /^\s*/;
  return blanks.exec(norm)?.[0].length ?? 0;
}

/** Without blanks, and without the closing signs of a Markdown heading; in a row the last cells may be empty. */
function endOfWords({ norm, row }: Line): number {
  if (row && norm.includes('\t')) return norm.replace(/ +$/, '').length;
  return norm.replace(/^\s*#/.test(norm) ? /\s*#*\s*$/ : /\s+$/, '').length;
}

/** Signs of Markdown that say nothing of the words after them. */
function signsBefore(norm: string): number {
  const quoted = /^(?:>\s*)*/.exec(norm)?.[0].length ?? 0;
  return quoted + idleBullet(norm.slice(quoted));
}

/** Appends a line's offsets without `**` and escapes; returns where bold text that opens the line ends. */
function appendLine(at: number[], line: Line, from: number): number {
  const first = at.length;
  const end = endOfWords(line);
  let boldEnd = 0;
  let bold = false;
  for (let index = from; index < end; index++) {
    if (line.norm.startsWith('**', index)) {
      bold = at.length === first ? true : bold;
      if (bold && at.length > first && boldEnd === 0) boldEnd = at.length;
      index++;
    } else if (bold && at.length === first && /\s/.test(line.norm[index] ?? '')) continue;
    else if (!(line.raw[index] === '\\' && /[.()*_#\-[\]]/.test(line.raw[index + 1] ?? ''))) {
      at.push(line.start + index);
    }
  }
  return boldEnd;
}
