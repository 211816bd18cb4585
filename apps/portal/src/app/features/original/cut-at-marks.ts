import type { OriginalView } from '@huiyin/contract/portal/reading';

type Mark = OriginalView['marks'][number];
export type Piece = { readonly start: number; readonly text: string; readonly mark: Mark | null };

/**
 * Cuts a report's text at the measures in it, losing nothing: the pieces joined are the text. A mark that begins
 * inside an earlier one is left out.
 */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    if (mark.start < at || mark.end <= mark.start) continue;
    if (mark.start > at) pieces.push({ start: at, text: text.slice(at, mark.start), mark: null });
    pieces.push({ start: mark.start, text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), mark: null });
  return pieces;
}
