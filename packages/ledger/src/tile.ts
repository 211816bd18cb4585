import { bigEndian, concat } from './bytes.ts';
import { HASH_BYTES, hashChildren } from './tree-hash.ts';

/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 256;

/** A tile of hashes at a level from 0, or of the entries themselves. */
export type TileLevel = number | 'entries';
export type Tile = { readonly level: TileLevel; readonly index: number; readonly width: number };

/** Path below the log's prefix, as in C2SP tlog-tiles: `tile/0/x001/x234/067`, partial ones with `.p/<width>`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${groups.join('/')}${partial}`;
}

/** How many hashes level `level` has in a tree of `size` leaves. */
export function hashesAtLevel(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** The tile of a tree of `size` leaves that holds hash `at` of a level. Throws if the tree has no such hash. */
export function tileHolding(level: TileLevel, at: number, size: number): Tile {
  const hashes = level === 'entries' ? size : hashesAtLevel(level, size);
  if (at < 0 || at >= hashes) throw new Error(`A tree of ${size} has no hash ${at} at level ${level}`);
  const index = Math.floor(at / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
}

/** The last, partial tile of a level in a tree of `size` leaves; null where the level ends with a full one or is empty. */
export function partialTile(level: TileLevel, size: number): Tile | null {
  const hashes = level === 'entries' ? size : hashesAtLevel(level, size);
  const width = hashes % TILE_WIDTH;
  return width === 0 ? null : { level, index: Math.floor(hashes / TILE_WIDTH), width };
}

/** The hashes of a tile; null if it has another length than its width asks for. */
export function hashesIn(bytes: Uint8Array, width: number): Uint8Array[] | null {
  if (bytes.length !== width * HASH_BYTES) return null;
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

/** Entries as a bundle: each with its length before it, two bytes big-endian. Throws above 65,535 bytes an entry. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  return concat(...entries.flatMap((entry) => [bigEndian(entry.length, 2), entry]));
}

/** The entries of a bundle; null if its lengths do not add up. */
export function entriesIn(bundle: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    if (high === undefined || low === undefined) return null;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

/** Hashes of the complete subtrees inside a tile by height and place; height 0 are the tile's own hashes. */
export type Subtrees = readonly (readonly Uint8Array[])[];

/** Computes every complete subtree inside a tile, each once: as many hashes as one proof through the tile needs. */
export function subtreesOf(hashes: readonly Uint8Array[]): Subtrees {
  const heights: Uint8Array[][] = [[...hashes]];
  for (let below = heights[0] ?? []; below.length > 1; below = heights.at(-1) ?? []) {
    const above: Uint8Array[] = [];
    for (let at = 0; at + 1 < below.length; at += 2) {
      const [left, right] = [below[at], below[at + 1]];
      if (left && right) above.push(hashChildren(left, right));
    }
    heights.push(above);
  }
  return heights;
}
