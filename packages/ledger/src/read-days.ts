import { sameBytes } from './bytes.ts';
import type { TreeHead } from './checkpoint.ts';
import { type DayRange, dayPath, dayTiles } from './days.ts';
import { inclusionRanges, verifyInclusion } from './inclusion.ts';
import { hashesIn, subtreesOf, TILE_WIDTH, type Tile, tileHolding, tilePath } from './tile.ts';
import {
  type HeldTiles,
  holdTiles,
  inclusionProof,
  type ReadFile,
  TileFault,
  tilesFor,
} from './tile-proofs.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** Reads under way at once; a browser itself holds fewer open where the server speaks HTTP/1.1. */
const AT_ONCE = 64;
const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

export type DaysToRead = {
  readonly head: TreeHead;
  readonly days: readonly DayRange[];
  readonly read: ReadFile;
  /** Bytes that have been read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Reads the leaf tiles of the wanted days and what ties each of them to the root, and checks that it does. Rejects with `TileFault`. */
export async function readDays(
  { head, days, read, onProgress }: DaysToRead,
  wanted: ReadonlySet<string>,
): Promise<{ held: HeldTiles; bytesRead: number }> {
  const held: HeldTiles = { size: head.size, tiles: new Map() };
  const ranges = days.filter(({ day }) => wanted.has(day));
  const leafTiles = unique(ranges.flatMap((range) => dayTiles(range, head.size)));
  const own = new Set(leafTiles.map(tilePath));
  const ties = unique(
    leafTiles.flatMap(({ index }) => tilesFor(inclusionRanges(index * TILE_WIDTH, head.size), head.size)),
  ).filter((tile) => !own.has(tilePath(tile)));
  let bytesRead = 0;
  // A tile that two days share comes with both of them.
  const expected = [...ranges.flatMap((range) => dayTiles(range, head.size)), ...ties];
  const total = expected.reduce((sum, { width }) => sum + width * HASH_BYTES, 0);
  onProgress?.(0, total);
  const onRead = (bytes: number) => {
    bytesRead += bytes;
    onProgress?.(Math.min(bytesRead, total), total);
  };
  // The day that is under way has no piece of its own yet.
  const over = ranges.filter((range) => range !== days.at(-1));
  await Promise.all([
    holdTiles(held, { tiles: ties, read, atOnce: AT_ONCE, onRead }),
    ...over.map((range) => holdDay(held, range, { read, onRead })),
  ]);
  await holdTiles(held, { tiles: leafTiles, read, atOnce: AT_ONCE, onRead });
  onProgress?.(total, total);
  tieToRoot(leafTiles, held, head);
  return { held, bytesRead };
}

function unique(tiles: readonly Tile[]): Tile[] {
  return [...new Map(tiles.map((tile) => [tilePath(tile), tile])).values()];
}

/**
 * Reads a day that is published in one piece and hashes each tile as soon as it is there, so that hashing costs no time beside a slow
 * network; of a day that is not, or is cut short, the tiles are left to be read.
 */
async function holdDay(
  held: HeldTiles,
  range: DayRange,
  { read, onRead }: { read: ReadFile; onRead: (bytes: number) => void },
): Promise<void> {
  const tiles = dayTiles(range, held.size);
  if (tiles.some(({ width }) => width < TILE_WIDTH)) return;
  const piece = new Uint8Array(tiles.length * TILE_BYTES);
  let [filled, next] = [0, 0];
  const take = (part: Uint8Array) => {
    const bytes = part.subarray(0, piece.length - filled);
    piece.set(bytes, filled);
    filled += bytes.length;
    onRead(bytes.length);
    for (; (next + 1) * TILE_BYTES <= filled; next++) {
      const hashes = hashesIn(piece.subarray(next * TILE_BYTES, (next + 1) * TILE_BYTES), TILE_WIDTH);
      const path = tilePath(tiles[next] as Tile);
      if (hashes && !held.tiles.has(path)) held.tiles.set(path, subtreesOf(hashes));
    }
  };
  const bytes = await read(dayPath(range.day), take).catch(() => null);
  if (bytes && filled === 0) take(bytes);
}

/** Every leaf tile must be the one that the root was made from. Throws `TileFault`. */
function tieToRoot(tiles: readonly Tile[], held: HeldTiles, head: TreeHead): void {
  const tied = new Set<string>();
  for (const tile of tiles) {
    const above = tile.width < TILE_WIDTH ? null : tilePath(tileHolding(1, tile.index, held.size));
    const isTied =
      above !== null && tied.has(above) ? isChildOf(tile, held, above) : isBelowRoot(tile, held, head);
    if (!isTied) throw new TileFault(tilePath(tile));
    if (above !== null) tied.add(above);
  }
}

/** Whether a full tile makes the hash that the tile above it has in its place. */
function isChildOf(tile: Tile, held: HeldTiles, above: string): boolean {
  const own = held.tiles.get(tilePath(tile))?.at(-1)?.[0];
  const known = held.tiles.get(above)?.[0]?.[tile.index % TILE_WIDTH];
  return own !== undefined && known !== undefined && sameBytes(own, known);
}

/**
 * The proof of a tile's first leaf is made from all its other leaves and from all other hashes of the tile above, so it ties both to
 * the root.
 */
function isBelowRoot(tile: Tile, held: HeldTiles, head: TreeHead): boolean {
  const index = tile.index * TILE_WIDTH;
  const leafHash = held.tiles.get(tilePath(tile))?.[0]?.[0];
  if (!leafHash) return false;
  return verifyInclusion({
    index,
    size: head.size,
    leafHash,
    proof: inclusionProof(index, held),
    root: head.root,
  });
}
