import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { columns } from './width.ts';

const tolerance = 3;
const leastWidth = 20;
const endsSentence = /[。！？；：!?;:”）)]\s*$/;

/** How a text was broken into lines of one width. */
export interface Wrapping {
  /** A line of full width: what follows may be its continuation. */
  isFull: (line: Line) => boolean;
  /** Whether paragraphs are marked by an indented first line. */
  indented: boolean;
}

/**
 * Recognises a text that was wrapped at a fixed width: many lines share one greatest length (in characters or in
 * columns) and most of those stop in the middle of a sentence. null for a text whose lines are paragraphs.
 */
export function findWrapping(lines: readonly Line[]): Wrapping | null {
  const used = lines.filter((line) => !line.blank && !line.pageBreak && !line.row && !isFurniture(line.norm));
  for (const measure of [(line: Line) => line.raw.trimEnd().length, columnsOf]) {
    const width = commonWidth(used.map(measure));
    if (width === null) continue;
    const fullColumns = median(used.filter((line) => near(measure(line), width)).map(columnsOf));
    const isFull = (line: Line): boolean => near(measure(line), width) || near(columnsOf(line), fullColumns);
    const full = used.filter(isFull);
    const open = full.filter((line) => !endsSentence.test(line.norm)).length;
    if (open < full.length * 0.6) continue;
    return { isFull, indented: usesIndent(used) };
  }
  return null;
}

function columnsOf({ raw }: Line): number {
  return columns(raw.trimEnd());
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}

function commonWidth(widths: number[]): number | null {
  if (widths.length < 8) return null;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const around = (width: number): number => {
    let sum = 0;
    for (let offset = -tolerance; offset <= tolerance; offset++) sum += counts.get(width + offset) ?? 0;
    return sum;
  };
  let best = 0;
  for (const width of counts.keys()) if (around(width) > around(best) || best === 0) best = width;
  const longer = widths.filter((width) => width > best + tolerance).length;
  const enough = around(best) >= Math.max(5, widths.length * 0.3);
  return enough && best >= leastWidth && longer <= widths.length * 0.06 ? best : null;
}

function usesIndent(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indent >= 2).length;
  return indented >= lines.length * 0.12 && lines.length - indented >= lines.length * 0.12;
}
