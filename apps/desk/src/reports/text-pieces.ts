/** A range of the kept original in UTF-16 units, `end` not included. */
export type Place = { readonly start: number; readonly end: number };
export type Piece = Place & { readonly warned: boolean; readonly here: boolean };

/** Cuts a text of `length` at every border, so that each piece is wholly inside or outside each range. */
export function piecesOf(length: number, warnings: readonly Place[], here: Place | null): readonly Piece[] {
  const ranges = here ? [...warnings, here] : warnings;
  const borders = ranges
    .flatMap(({ start, end }) => [start, end])
    .filter((border) => border > 0 && border < length);
  const cuts = [...new Set([0, ...borders, length])].sort((one, other) => one - other);
  const inside = (range: Place | null, start: number, end: number) =>
    range !== null && range.start <= start && end <= range.end;
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      start,
      end,
      warned: warnings.some((warning) => inside(warning, start, end)),
      here: inside(here, start, end),
    };
  });
}

/** Where a selection lies within `container`, counted in characters of its text; null when nothing in it is selected. */
export function selectedPlace(container: Node, selection: Selection | null): Place | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.startContainer) || !container.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(container);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
