import type { ClaimView } from '@huiyin/contract/portal/claims';

type Place = Pick<ClaimView, 'start' | 'end'>;

/** A piece of one line; `claim` is the index of the figure it belongs to. */
export type Piece = { readonly text: string; readonly claim: number | null };

/**
 * Cuts a measure's text into lines and each line at its figures. `start` is the offset of the text in the report, in which the
 * figures' places count; one that runs over a line end is cut there.
 */
export function cutClaims(text: string, start: number, claims: readonly Place[]): Piece[][] {
  let at = start;
  return text.split('\n').map((line) => {
    const pieces = cutLine(line, at, claims);
    at += line.length + 1;
    return pieces;
  });
}

function cutLine(line: string, start: number, claims: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [claim, place] of claims.entries()) {
    const from = Math.max(at, place.start - start);
    const to = Math.min(line.length, place.end - start);
    if (from >= to) continue;
    if (from > at) pieces.push({ text: line.slice(at, from), claim: null });
    pieces.push({ text: line.slice(from, to), claim });
    at = to;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), claim: null });
  return pieces;
}
