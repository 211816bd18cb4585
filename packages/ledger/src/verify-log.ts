import { appendLeafHashes, emptyEdge, rootOfEdge } from './append.ts';
import { sameBytes } from './bytes.ts';
import type { TreeHead } from './checkpoint.ts';
import { entriesIn, TILE_WIDTH, type Tile, tilePath } from './tile.ts';
import type { ReadFile } from './tile-proofs.ts';
import { hashLeaf } from './tree-hash.ts';

const AHEAD = 8;

/** What does not hold in the published files: which one, and what is wrong with it. */
export type LogFault = {
  readonly path: string;
  readonly fault: 'missing' | 'malformed' | 'notWhatItsLeavesMake' | 'notTheRoot';
};

/**
 * Reads every entry and every tile of a tree, one after the other, hands each entry on, and checks that tiles and root are
 * what the entries make. Gives the first fault, or null. Holds a few tiles at a time, whatever the size.
 */
export async function verifyLog(
  head: TreeHead,
  source: { read: ReadFile; onEntry: (entry: Uint8Array, index: number) => void },
): Promise<LogFault | null> {
  const edge = emptyEdge();
  for await (const { tile, bytes } of readAhead(bundlesOf(head.size), source.read)) {
    const path = tilePath(tile);
    const entries = bytes && entriesIn(bytes);
    if (!bytes) return { path, fault: 'missing' };
    if (entries?.length !== tile.width) return { path, fault: 'malformed' };
    for (const [at, entry] of entries.entries()) source.onEntry(entry, edge.size + at);
    const isLast = edge.size + tile.width === head.size;
    const made = appendLeafHashes(edge, entries.map(hashLeaf));
    for (const file of made) {
      if (!isLast && file.path.includes('.p/')) continue;
      const published = await source.read(file.path).catch(() => null);
      if (!published) return { path: file.path, fault: 'missing' };
      if (!sameBytes(published, file.bytes)) return { path: file.path, fault: 'notWhatItsLeavesMake' };
    }
  }
  return sameBytes(rootOfEdge(edge), head.root) ? null : { path: 'checkpoint', fault: 'notTheRoot' };
}

function* bundlesOf(size: number): Generator<Tile> {
  for (let first = 0; first < size; first += TILE_WIDTH) {
    yield { level: 'entries', index: first / TILE_WIDTH, width: Math.min(TILE_WIDTH, size - first) };
  }
}

type ReadTile = { readonly tile: Tile; readonly bytes: Uint8Array | null };

/** Reads files in order with a few under way at a time; `bytes` is null where there is none. */
async function* readAhead(tiles: Iterable<Tile>, read: ReadFile): AsyncGenerator<ReadTile> {
  const underWay: Promise<ReadTile>[] = [];
  for (const tile of tiles) {
    const reading = read(tilePath(tile)).catch(() => null);
    underWay.push(reading.then((bytes) => ({ tile, bytes })));
    const first = underWay.length >= AHEAD ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of underWay) yield await rest;
}
