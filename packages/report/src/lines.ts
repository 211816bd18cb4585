import { isContentsLine, isPageNumber } from './furniture.ts';
import { columns, halfWidth } from './width.ts';

/** One physical line of the original, without its line break. */
export interface Line {
  start: number;
  end: number;
  raw: string;
  norm: string;
  blank: boolean;
  /** Width of the leading blanks in columns. */
  indent: number;
  /** A page number, the running head beside it, or a line of a table of contents: the page's, not the text's. */
  pageBreak: boolean;
  /** A row of a table: its cells must not be joined with the next line. */
  row: boolean;
}

/** Splits at every kind of line break and notes what each line looks like from outside. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f\v\u0085\u2029]/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    lines.push(...linesAt(text, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(...linesAt(text, start, text.length));
  return lines;
}

/** Numbers alone on a line that count the pages of a text broken into lines. */
export function markLonePageNumbers(lines: readonly Line[]): void {
  const lone = lines.filter(({ norm }) => /^\s*\d{1,3}\s*$/.test(norm));
  const [first] = lone;
  const counts = lone.every(({ norm }, index) => Number(norm) === Number(first?.norm) + index);
  if (lone.length > 1 && counts) for (const line of lone) line.pageBreak = true;
}

/** A line that stands next to a page number, and word for word elsewhere too, is repeated by the page and not by the text. */
export function markRunningHeads(lines: readonly Line[]): void {
  const used = lines.filter(({ blank }) => !blank);
  const heads = used.flatMap(({ pageBreak }, index) => (pageBreak ? [used[index - 1], used[index + 1]] : []));
  if (heads.length === 0) return;
  const seen = new Set<string>();
  const again = new Set<Line>();
  for (const line of used) {
    const words = line.norm.trim();
    if (seen.has(words)) again.add(line);
    seen.add(words);
  }
  for (const head of heads) if (head && again.has(head)) head.pageBreak = true;
}

/** U+2028 separates paragraphs inside a table cell; anywhere else it ends a line. */
function linesAt(text: string, start: number, end: number): Line[] {
  const raw = text.slice(start, end);
  if (raw.includes('\t')) return [lineAt(text, start, end)];
  let from = start;
  return raw.split('\u2028').map((part) => {
    const line = lineAt(text, from, from + part.length);
    from += part.length + 1;
    return line;
  });
}

function lineAt(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const norm = halfWidth(raw);
  const lead = raw.slice(0, raw.length - norm.trimStart().length);
  return {
    start,
    end,
    raw,
    norm,
    blank: norm.trim() === '',
    indent: columns(lead.replaceAll('\t', '    ')),
    pageBreak: isPageNumber(norm) || isContentsLine(norm),
    row: /\S\t/.test(norm) || /^\s*\|.*\|/.test(norm),
  };
}
