import type { PlainText } from './plain-text.ts';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type Place = { readonly start: number; readonly end: number };

/** Adds to the marks those candidates that overlap none before them: earlier ones hold. */
export function addFree<Mark extends Place>(marks: Mark[], candidates: readonly Mark[]): void {
  if (candidates.length === 0) return;
  const taken = new Set<number>();
  const take = ({ start, end }: Place) => {
    for (let unit = start; unit < end; unit++) taken.add(unit);
  };
  marks.forEach(take);
  for (const candidate of candidates) {
    let free = true;
    for (let unit = candidate.start; free && unit < candidate.end; unit++) free = !taken.has(unit);
    if (!free) continue;
    marks.push(candidate);
    take(candidate);
  }
}

/** The same mark, found in a folded text, in the text as it was written. */
export function inOriginal<Mark extends Place>(mark: Mark, { starts, ends }: PlainText): Mark {
  return { ...mark, start: starts[mark.start] ?? 0, end: ends[mark.end - 1] ?? 0 };
}
