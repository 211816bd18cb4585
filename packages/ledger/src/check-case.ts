import { sameBytes, toHex } from './bytes.ts';
import { caseLeaf, type LoggedEvent } from './case-leaf.ts';
import type { TreeHead } from './checkpoint.ts';
import { batchLeaf } from './clear-leaf.ts';
import { dayOf, type LogClock, lastTickFor, startOfDay, tickBefore } from './clock.ts';
import { type DayRange, dayPath, dayTiles } from './days.ts';
import { inclusionRanges, verifyInclusion } from './inclusion.ts';
import type { LogPromise } from './promise.ts';
import { hashesIn, subtreesOf, TILE_WIDTH, type Tile, tileHolding, tilePath } from './tile.ts';
import {
  type HeldTiles,
  holdTiles,
  inclusionProof,
  type ReadFile,
  TileFault,
  tilesFor,
} from './tile-proofs.ts';
import { HASH_BYTES, hashLeaf } from './tree-hash.ts';

/** Batches that begin up to this long after a day's last one are still known by sight, so that a range cannot reach past it. */
const KNOWN_AFTER_SECONDS = 3 * 86_400;

/** How a leaf stands: in the log in time; its time is not over yet; or its time is over and it is not there. */
export type Standing =
  | { readonly standing: 'proven'; readonly index: number; readonly proof: readonly Uint8Array[] }
  | { readonly standing: 'waiting'; readonly by: number }
  | { readonly standing: 'missing'; readonly by: number };

export type CaseCheck = {
  readonly events: readonly {
    readonly event: LoggedEvent;
    readonly leaf: Uint8Array;
    readonly is: Standing;
  }[];
  /** Numbers below the greatest one that no event has: something happened that is not shown. */
  readonly gaps: readonly number[];
  /** The promised leaf; `isFirst` says whether it is the leaf of the first event as it reads today. Null without a promise. */
  readonly promise: { readonly is: Standing; readonly isFirst: boolean } | null;
  readonly bytesRead: number;
  /** Where nothing is shown: the leaf by which the log says that the case was deleted. Only a thorough check looks for it. */
  readonly deleted?: { readonly number: number; readonly day: string } | null;
};

export type CaseToCheck = {
  readonly head: TreeHead;
  readonly clock: LogClock;
  readonly days: readonly DayRange[];
  readonly read: ReadFile;
  readonly logKey: Uint8Array;
  readonly events: readonly LoggedEvent[];
  readonly promise: LogPromise | null;
  /** Seconds. */
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Reads under way at once; a browser itself holds fewer open where the server speaks HTTP/1.1. */
const AT_ONCE = 64;
/** Few, so that one day is hashed while the next arrives. */
const DAYS_AT_ONCE = 3;
const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

type Wanted = { readonly leaf: Uint8Array; readonly day: string; readonly by: number };

/**
 * Finds the leaves of a case in the log and proves each. Reads all tiles of every day on which the case has an event, so that
 * nobody who watches the reading learns which leaf was looked for. Rejects with `TileFault` if a tile is not what the root says.
 */
export async function checkCase(input: CaseToCheck): Promise<CaseCheck> {
  const { events, promise, clock, logKey } = input;
  const leaves = events.map((event) => caseLeaf(logKey, event));
  const wanted = leaves.map((leaf, at): Wanted => {
    const day = events[at]?.day ?? '';
    return { leaf, day, by: lastTickFor(day, clock) };
  });
  const promised: Wanted | null = promise && {
    leaf: promise.leaf,
    day: dayOf(promise.by - 2 * clock.intervalSeconds, clock.timeZone),
    by: promise.by,
  };
  const all = promised ? [...wanted, promised] : wanted;
  const { held, bytesRead } = await readDays(input, new Set(all.map(({ day }) => day)));
  const found = new Map(all.map(({ day }) => [day, findLeaves(input, held, day)]));
  const stand = (one: Wanted) => standing(input, held, { ...one, found: found.get(one.day) ?? new Map() });
  const [first] = leaves;
  return {
    events: events.map((event, at) => {
      const one = wanted[at] as Wanted;
      return { event, leaf: one.leaf, is: stand(one) };
    }),
    gaps: gapsOf(events),
    promise: promised && {
      is: stand(promised),
      isFirst: first !== undefined && sameBytes(first, promised.leaf),
    },
    bytesRead,
  };
}

/** Numbers below the greatest one that no event has. */
export function gapsOf(events: readonly LoggedEvent[]): number[] {
  const numbers = new Set(events.map(({ number }) => number));
  const greatest = Math.max(0, ...numbers);
  return Array.from({ length: greatest }, (_, at) => at + 1).filter((number) => !numbers.has(number));
}

/** Reads the leaf tiles of the days and what ties each of them to the root, and checks that it does. */
async function readDays(
  input: CaseToCheck,
  wanted: ReadonlySet<string>,
): Promise<{ held: HeldTiles; bytesRead: number }> {
  const { head, days, read, onProgress } = input;
  const held: HeldTiles = { size: head.size, tiles: new Map() };
  const ranges = days.filter(({ day }) => wanted.has(day));
  const leafTiles = unique(ranges.flatMap((range) => dayTiles(range, head.size)));
  const own = new Set(leafTiles.map(tilePath));
  const ties = unique(
    leafTiles.flatMap(({ index }) => tilesFor(inclusionRanges(index * TILE_WIDTH, head.size), head.size)),
  ).filter((tile) => !own.has(tilePath(tile)));
  let [done, bytesRead] = [0, 0];
  const total = leafTiles.length + ties.length;
  onProgress?.(done, total);
  const onRead = (bytes: number) => {
    done += 1;
    bytesRead += bytes;
    onProgress?.(done, total);
  };
  // The day that is under way has no piece of its own yet.
  const over = ranges.filter((range) => range !== days.at(-1));
  await Promise.all([
    holdTiles(held, { tiles: ties, read, atOnce: AT_ONCE, onRead }),
    holdDays(held, { ranges: over, read, onRead }),
  ]);
  await holdTiles(held, { tiles: leafTiles, read, atOnce: AT_ONCE, onRead });
  for (const tile of leafTiles) tieToRoot(tile, held, head);
  return { held, bytesRead };
}

function unique(tiles: readonly Tile[]): Tile[] {
  return [...new Map(tiles.map((tile) => [tilePath(tile), tile])).values()];
}

/** Reads days that are published in one piece, a few at a time; of one that is not, or not as it must be, the tiles are left to be read. */
async function holdDays(
  held: HeldTiles,
  wanted: { ranges: readonly DayRange[]; read: ReadFile; onRead: (bytes: number) => void },
): Promise<void> {
  const queue = wanted.ranges.values();
  const work = async () => {
    for (const range of queue) {
      const tiles = dayTiles(range, held.size);
      if (tiles.some(({ width }) => width < TILE_WIDTH)) continue;
      const bytes = await wanted.read(dayPath(range.day)).catch(() => null);
      if (bytes?.length !== tiles.length * TILE_BYTES) continue;
      for (const [at, tile] of tiles.entries()) {
        const hashes = hashesIn(bytes.subarray(at * TILE_BYTES, (at + 1) * TILE_BYTES), TILE_WIDTH);
        if (!hashes || held.tiles.has(tilePath(tile))) continue;
        held.tiles.set(tilePath(tile), subtreesOf(hashes));
        wanted.onRead(TILE_BYTES);
      }
    }
  };
  await Promise.all(Array.from({ length: DAYS_AT_ONCE }, work));
}

/** The proof of a tile's first leaf is made from all its other leaves, so it ties the whole tile to the root. */
function tieToRoot(tile: Tile, held: HeldTiles, head: TreeHead): void {
  const index = tile.index * TILE_WIDTH;
  const leafHash = leafHashAt(index, held);
  const proof = inclusionProof(index, held);
  if (!leafHash || !verifyInclusion({ index, size: head.size, leafHash, proof, root: head.root })) {
    throw new TileFault(tilePath(tile));
  }
}

function leafHashAt(index: number, held: HeldTiles): Uint8Array | undefined {
  return held.tiles.get(tilePath(tileHolding(0, index, held.size)))?.[0]?.[index % TILE_WIDTH];
}

type Found = ReadonlyMap<string, { readonly index: number; readonly batchAt: number }>;

/**
 * Where each leaf hash of a day's batches stands, and in the batch of which moment. Begins at a batch of that day and ends
 * before the first batch that is too late for it, whatever the index of days says.
 */
function findLeaves({ days, clock, head }: CaseToCheck, held: HeldTiles, day: string): Found {
  const found = new Map<string, { index: number; batchAt: number }>();
  const range = days.find((one) => one.day === day);
  if (!range) return found;
  const latest = lastTickFor(day, clock);
  const moments = batchMoments(startOfDay(day, clock.timeZone), latest + KNOWN_AFTER_SECONDS, clock);
  let batchAt: number | undefined;
  for (let index = range.first; index < Math.min(range.end, head.size); index++) {
    const hash = toHex(leafHashAt(index, held) ?? new Uint8Array(0));
    batchAt = moments.get(hash) ?? batchAt;
    if (batchAt === undefined || batchAt > latest) break;
    found.set(hash, { index, batchAt });
  }
  return found;
}

function batchMoments(from: number, to: number, clock: LogClock): Map<string, number> {
  const moments = new Map<string, number>();
  for (let at = tickBefore(from, clock); at <= to; at += clock.intervalSeconds) {
    if (at >= from) moments.set(toHex(hashLeaf(batchLeaf(at))), at);
  }
  return moments;
}

function standing(
  { head, now }: CaseToCheck,
  held: HeldTiles,
  { leaf, by, found }: { leaf: Uint8Array; by: number; found: Found },
): Standing {
  const leafHash = hashLeaf(leaf);
  const place = found.get(toHex(leafHash));
  if (!place || place.batchAt > by) return { standing: now <= by ? 'waiting' : 'missing', by };
  const { index } = place;
  const proof = inclusionProof(index, held);
  if (!verifyInclusion({ index, size: head.size, leafHash, proof, root: head.root }))
    throw new TileFault('tile/0');
  return { standing: 'proven', index, proof };
}
