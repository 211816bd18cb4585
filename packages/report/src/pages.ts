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

/** Numbers alone on a line that count the pages of a text broken into lines; at least one of them parts a sentence. */
function markLonePageNumbers(lines: readonly Line[]): void {
  const used = lines.filter(({ blank }) => !blank);
  const lone = used.filter(({ norm }) => /^\s*[1-9]\d{0,2}\s*$/.test(norm));
  const [first] = lone;
  const counts = lone.every(({ norm }, index) => Number(norm) === Number(first?.norm) + index);
  const parts = lone.some(
    (line) => !/[。；;：:！？!?”）)]\s*$/.test(used[used.indexOf(line) - 1]?.norm ?? '。'),
  );
  if (lone.length > 1 && counts && parts) for (const line of lone) line.pageBreak = true;
}

/** A line that stands next to two page numbers, or next to one and at the top of the text, is repeated by the page and not by the text. */
function markRunningHeads(lines: readonly Line[]): void {
  const used = lines.filter(({ blank }) => !blank);
  const beside = used.flatMap(({ pageBreak }, index) =>
    pageBreak ? [used[index - 1], used[index + 1]] : [],
  );
  if (beside.length === 0) return;
  const seen = new Set(used.slice(0, 3).map(({ norm }) => norm.trim()));
  const heads = new Set<string>();
  for (const line of new Set(beside)) {
    const words = line?.norm.trim() ?? '';
    if (seen.has(words) && words.length >= shortestHead) heads.add(words);
    seen.add(words);
  }
  for (const line of beside)
    if (line && heads.has(line.norm.trim()) && line !== used[0]) line.pageBreak = true;
}

/** A shorter line may be a cell that stands in many rows. */
const shortestHead = 8;
