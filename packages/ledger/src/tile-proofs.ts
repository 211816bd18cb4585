import { consistencyRanges } from './consistency.ts';
import { inclusionRanges } from './inclusion.ts';
import { hashesIn, type Subtrees, subtreesOf, TILE_WIDTH, type Tile, tileHolding, tilePath } from './tile.ts';
import { hashRange, type Node, nodesOf, type Range } from './tree-hash.ts';

const TILE_HEIGHT = 8;

/**
 * Gives the bytes published under a path below the log's prefix. Rejects where there are none. Given `onPart`, it may hand each part
 * to that as soon as it arrives instead, and then give no bytes in the end.
 */
export type ReadFile = (path: string, onPart?: (part: Uint8Array) => void) => Promise<Uint8Array>;

/** What tiles that were read hold, by the path of the tile in a tree of `size` leaves; its inner hashes are computed once. */
export type HeldTiles = { readonly size: number; readonly tiles: Map<string, Subtrees> };

/** A published tile that is missing or has not the length it must have. */
export class TileFault extends Error {}

/** The tiles from which the hashes of these ranges can be computed, each once. */
export function tilesFor(ranges: readonly Range[], size: number): Tile[] {
  const found = new Map<string, Tile>();
  for (const node of ranges.flatMap(nodesOf)) {
    const { tile } = placeOf(node, size);
    found.set(tilePath(tile), tile);
  }
  return [...found.values()];
}

/** Reads the tiles that are not held yet, `atOnce` at a time, and holds them. Rejects with `TileFault`. */
export async function holdTiles(
  held: HeldTiles,
  wanted: { tiles: readonly Tile[]; read: ReadFile; atOnce?: number; onRead?: (bytes: number) => void },
): Promise<void> {
  const missing = wanted.tiles.filter((tile) => !held.tiles.has(tilePath(tile)));
  const queue = missing.values();
  const work = async () => {
    for (const tile of queue) {
      const path = tilePath(tile);
      const bytes = await wanted.read(path);
      const hashes = hashesIn(bytes, tile.width);
      if (!hashes) throw new TileFault(path);
      held.tiles.set(path, subtreesOf(hashes));
      wanted.onRead?.(bytes.length);
    }
  };
  await Promise.all(Array.from({ length: wanted.atOnce ?? 1 }, work));
}

/** The inclusion proof of a leaf in the tree that the held tiles belong to. Throws if a tile is not held. */
export function inclusionProof(index: number, held: HeldTiles): Uint8Array[] {
  return hashesOf(inclusionRanges(index, held.size), held);
}

/** Reads what it needs and gives the inclusion proof of a leaf. */
export async function readInclusionProof(index: number, size: number, read: ReadFile): Promise<Uint8Array[]> {
  return readHashes(inclusionRanges(index, size), size, read);
}

/** Reads what it needs and gives the consistency proof between two sizes of the tree. */
export async function readConsistencyProof(
  sizes: { old: number; new: number },
  read: ReadFile,
): Promise<Uint8Array[]> {
  return readHashes(consistencyRanges(sizes.old, sizes.new), sizes.new, read);
}

/** Reads what it needs and gives the root of the tree as its tiles make it. */
export async function readRoot(size: number, read: ReadFile): Promise<Uint8Array> {
  const whole = { start: 0, end: size };
  const held: HeldTiles = { size, tiles: new Map() };
  await holdTiles(held, { tiles: tilesFor([whole], size), read });
  return hashRange(whole, (node) => hashAt(node, held));
}

async function readHashes(ranges: readonly Range[], size: number, read: ReadFile): Promise<Uint8Array[]> {
  const held: HeldTiles = { size, tiles: new Map() };
  await holdTiles(held, { tiles: tilesFor(ranges, size), read, atOnce: 8 });
  return hashesOf(ranges, held);
}

function hashesOf(ranges: readonly Range[], held: HeldTiles): Uint8Array[] {
  return ranges.map((range) => hashRange(range, (node) => hashAt(node, held)));
}

function hashAt(node: Node, held: HeldTiles): Uint8Array {
  const { tile, within } = placeOf(node, held.size);
  const hash = held.tiles.get(tilePath(tile))?.[within.level]?.[within.index];
  if (!hash) throw new TileFault(tilePath(tile));
  return hash;
}

/** The tile from whose hashes a node is computed, and the node's place inside it. */
function placeOf({ level, index }: Node, size: number): { tile: Tile; within: Node } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const height = level % TILE_HEIGHT;
  const first = index * 2 ** height;
  const tile = tileHolding(tileLevel, first, size);
  return { tile, within: { level: height, index: (first % TILE_WIDTH) / 2 ** height } };
}
