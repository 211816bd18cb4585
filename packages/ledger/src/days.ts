import { TILE_WIDTH, type Tile, tileHolding } from './tile.ts';

/** Where in the log the batches stand that may hold what happened on a day: leaves `first` to `end`, the end left out. */
export type DayRange = { readonly day: string; readonly first: number; readonly end: number };

/** The published index of days: a line each, `2026-11-25 640 9792`. A help to find leaves; nothing relies on its truth. */
export function formatDays(days: readonly DayRange[]): string {
  return days.map(({ day, first, end }) => `${day} ${first} ${end}\n`).join('');
}

/** Reads the index of days; lines that are none are passed over. */
export function parseDays(text: string): DayRange[] {
  return text.split('\n').flatMap((line) => {
    const [, day, first, end] = /^(\d{4}-\d{2}-\d{2}) (\d{1,15}) (\d{1,15})$/.exec(line) ?? [];
    return day && Number(first) < Number(end) ? [{ day, first: Number(first), end: Number(end) }] : [];
  });
}

/**
 * Where the tiles of a day that is over are published once more in one piece, the same bytes one after the other: whoever checks a case
 * reads all of them, and a telephone waits longer for forty small answers than for one.
 */
export function dayPath(day: string): string {
  return `day/${day}`;
}

/** The leaf tiles that hold a day, in a tree of `size` leaves. */
export function dayTiles({ first, end }: DayRange, size: number): Tile[] {
  const tiles: Tile[] = [];
  const last = Math.min(end, size);
  for (let at = first - (first % TILE_WIDTH); at < last; at += TILE_WIDTH)
    tiles.push(tileHolding(0, at, size));
  return tiles;
}
