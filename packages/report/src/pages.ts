import { type Line, splitLines } from './lines.ts';
import { findWrapping, type Wrapping } from './wrapping.ts';

/** A text's lines, those that the page added marked, and how it was broken into lines. */
export function readLines(text: string): { lines: Line[]; wrapping: Wrapping | null } {
  const lines = splitLines(text);
  const wrapping = findWrapping(lines);
  if (wrapping) markLonePageNumbers(lines);
  markRunningHeads(lines);
  return { lines, wrapping };
}

/** The lines within a range of a text that the page added, in their order. */
export function pageLinesIn(text: string, { start, end }: { start: number; end: number }): readonly Line[] {
  if (known.text !== text)
    known = { text, lines: readLines(text).lines.filter(({ pageBreak }) => pageBreak) };
  return known.lines.filter((line) => line.start >= start && line.end <= end);
}

/** One report is asked for again and again, measure by measure. */
let known: { text: string; lines: readonly Line[] } = { text: '', lines: [] };

/** Numbers alone on a line that count the pages of a text broken into lines. */
function markLonePageNumbers(lines: readonly Line[]): void {
  const lone = lines.filter(({ norm }) => /^\s*\d{1,3}\s*$/.test(norm));
  const [first] = lone;
  const counts = lone.every(({ norm }, index) => Number(norm) === Number(first?.norm) + index);
  if (lone.length > 1 && counts) for (const line of lone) line.pageBreak = true;
}

/** A line that stands next to a page number, and word for word elsewhere too, is repeated by the page and not by the text. */
function markRunningHeads(lines: readonly Line[]): void {
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
