import { sameBytes, toHex } from './bytes.ts';
import { caseLeaf, type LoggedEvent } from './case-leaf.ts';
import { batchLeaf } from './clear-leaf.ts';
import { dayOf, type LogClock, lastTickFor, startOfDay, tickBefore } from './clock.ts';
import { type DayRange, dayTiles } from './days.ts';
import { verifyInclusion } from './inclusion.ts';
import type { LogPromise } from './promise.ts';
import { type DaysToRead, readDays } from './read-days.ts';
import { TILE_WIDTH, tilePath } from './tile.ts';
import { type HeldTiles, inclusionProof, TileFault } from './tile-proofs.ts';
import { hashLeaf } from './tree-hash.ts';

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

export type CaseToCheck = DaysToRead & {
  readonly clock: LogClock;
  readonly logKey: Uint8Array;
  readonly events: readonly LoggedEvent[];
  readonly promise: LogPromise | null;
  /** Seconds. */
  readonly now: number;
};

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
  const hashes = all.map(({ leaf }) => hashLeaf(leaf));
  const found = new Map(all.map(({ day }) => [day, findLeaves(input, held, { day, hashes })]));
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

type Found = ReadonlyMap<string, { readonly index: number; readonly batchAt: number }>;

/**
 * Where each wanted leaf stands among a day's batches, by its hash, and in the batch of which moment. Begins at a batch of that day and
 * ends before the first batch that is too late for it, whatever the index of days says.
 */
function findLeaves(
  { days, clock, head }: CaseToCheck,
  held: HeldTiles,
  { day, hashes }: { day: string; hashes: readonly Uint8Array[] },
): Found {
  const found = new Map<string, { index: number; batchAt: number }>();
  const range = days.find((one) => one.day === day);
  if (!range) return found;
  const latest = lastTickFor(day, clock);
  const moments = batchMoments(startOfDay(day, clock.timeZone), latest + KNOWN_AFTER_SECONDS, clock);
  const sought = new Set([...moments.hashes, ...hashes].map(firstBytes));
  let batchAt: number | undefined;
  for (const { index, hash } of leafHashes(range, held)) {
    if (index >= Math.min(range.end, head.size)) break;
    if (batchAt !== undefined && !sought.has(firstBytes(hash))) continue;
    const name = toHex(hash);
    batchAt = moments.byHash.get(name) ?? batchAt;
    if (batchAt === undefined || batchAt > latest) break;
    found.set(name, { index, batchAt });
  }
  return found;
}

function* leafHashes({ first, end }: DayRange, held: HeldTiles) {
  for (const tile of dayTiles({ day: '', first, end }, held.size)) {
    const start = tile.index * TILE_WIDTH;
    for (const [at, hash] of (held.tiles.get(tilePath(tile))?.[0] ?? []).entries())
      if (start + at >= first) yield { index: start + at, hash };
  }
}

/** Enough of a hash to pass over all that is not looked for; what has these bytes is then compared as a whole. */
function firstBytes(hash: Uint8Array): number {
  let value = 0;
  for (let at = 0; at < 6; at++) value = value * 256 + (hash[at] ?? 0);
  return value;
}

function batchMoments(from: number, to: number, clock: LogClock) {
  const byHash = new Map<string, number>();
  const hashes: Uint8Array[] = [];
  for (let at = tickBefore(from, clock); at <= to; at += clock.intervalSeconds) {
    if (at < from) continue;
    const hash = hashLeaf(batchLeaf(at));
    hashes.push(hash);
    byHash.set(toHex(hash), at);
  }
  return { byHash, hashes };
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
