import { halfWidth } from './width.ts';

/**
 * A stretch of the original read as one line: `raw` without wraps and decoration, `norm` the same in half width,
 * and for each code unit its offset in the original. Indexes into `raw`, `norm` and `at` are the same.
 */
export interface Flow {
  raw: string;
  norm: string;
  at: readonly number[];
}

/** Builds a flow from a list of original offsets, in rising order. */
export function flowAt(original: string, at: readonly number[]): Flow {
  let raw = '';
  for (const offset of at) raw += original[offset] ?? '';
  return { raw, norm: halfWidth(raw), at };
}

/** The original range of `[from, to)` of a flow, trimmed of blanks; empty where nothing is left. */
export function placeIn(
  flow: Flow,
  from: number,
  to: number = flow.raw.length,
): { start: number; end: number } {
  let first = from;
  let last = Math.min(to, flow.raw.length);
  while (first < last && isBlank(flow.norm[first])) first++;
  while (last > first && isBlank(flow.norm[last - 1])) last--;
  const end = last > 0 ? (flow.at[last - 1] ?? 0) + 1 : (flow.at[0] ?? 0);
  if (first >= last) {
    const point = from > 0 ? (flow.at[Math.min(from, flow.at.length) - 1] ?? 0) + 1 : (flow.at[0] ?? 0);
    return { start: point, end: point };
  }
  return { start: flow.at[first] ?? end, end };
}

/** Cuts `[from, to)` out of a flow as a flow of its own. */
export function sliceFlow(flow: Flow, from: number, to: number): Flow {
  return { raw: flow.raw.slice(from, to), norm: flow.norm.slice(from, to), at: flow.at.slice(from, to) };
}

function isBlank(unit: string | undefined): boolean {
  return unit === undefined || /\s/.test(unit);
}
