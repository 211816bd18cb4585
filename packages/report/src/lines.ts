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
