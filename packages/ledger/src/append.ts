import { concat, joined } from './bytes.ts';
import { bundleOf, entriesIn, hashesIn, partialTile, TILE_WIDTH, type TileLevel, tilePath } from './tile.ts';
import { type ReadFile, TileFault } from './tile-proofs.ts';
import { hashLeaf, hashRange, rootOf } from './tree-hash.ts';

const LEVELS = 6;

/** The right edge of a tree: its size, the partial tile of each level, and the partial bundle of entries. */
export type Edge = {
  size: number;
  readonly hashes: Uint8Array[][];
  entries: Uint8Array[];
};

export type PublishedFile = { readonly path: string; readonly bytes: Uint8Array };

/** The edge of a tree without leaves. */
export function emptyEdge(): Edge {
  return { size: 0, hashes: Array.from({ length: LEVELS }, () => []), entries: [] };
}

/** Reads the right edge of a published tree of `size` leaves. Rejects with `TileFault`. */
export async function readEdge(size: number, read: ReadFile): Promise<Edge> {
  const edge = emptyEdge();
  edge.size = size;
  for (let level = 0; level < LEVELS; level++) {
    const tile = partialTile(level, size);
    if (!tile) continue;
    const hashes = hashesIn(await read(tilePath(tile)), tile.width);
    if (!hashes) throw new TileFault(tilePath(tile));
    edge.hashes[level] = [...hashes];
  }
  const bundle = partialTile('entries', size);
  if (bundle) {
    const entries = entriesIn(await read(tilePath(bundle)));
    if (entries?.length !== bundle.width) throw new TileFault(tilePath(bundle));
    edge.entries = entries;
  }
  return edge;
}

/** Root of the tree that an edge belongs to. */
export function rootOfEdge(edge: Edge): Uint8Array {
  return hashRange({ start: 0, end: edge.size }, ({ level, index }) => {
    const height = level % 8;
    const hashes = edge.hashes[Math.floor(level / 8)] ?? [];
    const first = (index * 2 ** height) % TILE_WIDTH;
    return rootOf(hashes.slice(first, first + 2 ** height));
  });
}

/**
 * Adds entries to a tree: moves the edge on and gives every file that is new, tiles before the partial ones. Nothing that
 * was published changes.
 */
export function appendEntries(edge: Edge, entries: readonly Uint8Array[]): PublishedFile[] {
  const files: PublishedFile[] = [];
  for (const entry of entries) {
    edge.entries.push(entry);
    addLeaf(edge, hashLeaf(entry), files);
    if (edge.entries.length === TILE_WIDTH) {
      files.push(fullTile('entries', edge.size, bundleOf(edge.entries)));
      edge.entries = [];
    }
  }
  files.push(...partialTiles(edge));
  const bundle = partialTile('entries', edge.size);
  if (bundle) files.push({ path: tilePath(bundle), bytes: bundleOf(edge.entries) });
  return files;
}

/** As `appendEntries`, for whoever has the entries already: gives the files of hashes only, and keeps no entry. */
export function appendLeafHashes(edge: Edge, leafHashes: readonly Uint8Array[]): PublishedFile[] {
  const files: PublishedFile[] = [];
  for (const hash of leafHashes) addLeaf(edge, hash, files);
  return [...files, ...partialTiles(edge)];
}

function partialTiles(edge: Edge): PublishedFile[] {
  return edge.hashes.flatMap((hashes, level) => {
    const tile = partialTile(level, edge.size);
    return tile ? [{ path: tilePath(tile), bytes: joined(hashes) }] : [];
  });
}

function addLeaf(edge: Edge, hash: Uint8Array, files: PublishedFile[]): void {
  edge.size += 1;
  push(edge, { level: 0, hash }, files);
}

function push(edge: Edge, added: { level: number; hash: Uint8Array }, files: PublishedFile[]): void {
  const hashes = edge.hashes[added.level];
  if (!hashes) throw new Error('The tree is higher than this log can be');
  hashes.push(added.hash);
  if (hashes.length < TILE_WIDTH) return;
  files.push(fullTile(added.level, edge.size, concat(...hashes)));
  edge.hashes[added.level] = [];
  push(edge, { level: added.level + 1, hash: rootOf(hashes) }, files);
}

/** The full tile that the latest entry of a tree of `size` leaves has just completed. */
function fullTile(level: TileLevel, size: number, bytes: Uint8Array): PublishedFile {
  const leaves = level === 'entries' ? TILE_WIDTH : TILE_WIDTH ** (level + 1);
  return { path: tilePath({ level, index: size / leaves - 1, width: TILE_WIDTH }), bytes };
}
