import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { appendEntries, type Edge, emptyEdge, rootOfEdge } from '@huiyin/ledger/append';
import { BATCH_UNIT } from '@huiyin/ledger/batch';
import { CASE_LEAF, CASE_LEAF_BYTES } from '@huiyin/ledger/case-leaf';
import { signCheckpoint } from '@huiyin/ledger/checkpoint';
import { batchLeaf, clearLeaf } from '@huiyin/ledger/clear-leaf';
import { dayOf, type LogClock, tickBefore } from '@huiyin/ledger/clock';
import { type DayRange, dayPath, dayTiles, formatDays } from '@huiyin/ledger/days';
import { formatKey, type NoteKey, type SigningKey } from '@huiyin/ledger/note-key';
import { TILE_WIDTH, tilePath } from '@huiyin/ledger/tile';
import type { SeededRandom } from '../random.ts';

const ENTRIES_AT_ONCE = 26_000;

export type LogToWrite = {
  readonly folder: string;
  readonly leaves: number;
  readonly key: SigningKey;
  readonly promiseKeys: readonly NoteKey[];
  readonly clock: LogClock;
  /** The moment, in seconds, of the last batch. */
  readonly lastAt: number;
  /** Leaves that take the place of a dummy in the batch of their moment. */
  readonly planted: readonly { readonly at: number; readonly leaf: Uint8Array }[];
  readonly random: SeededRandom;
  readonly say: (line: string) => void;
};

export type WrittenLog = { readonly edge: Edge; readonly batches: number };

/**
 * Writes a whole published log of at least so many leaves, a batch of 64 for each moment of its clock up to the last, as a
 * portal would have in years. Its dummies come from a seed.
 */
export async function writeLog(log: LogToWrite): Promise<WrittenLog> {
  const { clock, lastAt, leaves } = log;
  const batches = Math.ceil(leaves / (BATCH_UNIT + 1));
  const last = tickBefore(lastAt, clock);
  const start = last - (batches - 1) * clock.intervalSeconds;
  const edge = emptyEdge();
  const days = dayCounter(clock);
  const write = fileWriter(log.folder);
  let piece: Uint8Array[] = [];
  for (let at = start; at <= last; at += clock.intervalSeconds) {
    const entries = batchAt(log, at, at === start);
    days.count(at, edge.size + piece.length, entries.length);
    piece.push(...entries);
    if (piece.length < ENTRIES_AT_ONCE && at < last) continue;
    for (const { path, bytes } of appendEntries(edge, piece)) await write(path, bytes);
    piece = [];
    if (Math.floor(edge.size / 1_000_000) > Math.floor((edge.size - ENTRIES_AT_ONCE) / 1_000_000)) {
      log.say(`${edge.size} leaves`);
    }
  }
  const text = (path: string, content: string) => write(path, new TextEncoder().encode(content));
  await text('days', formatDays(days.ranges()));
  await writeDays(log.folder, days.ranges(), { size: edge.size, write });
  await text('log.json', JSON.stringify(factsOf(log)));
  await text('checkpoint', signCheckpoint(headOf(log.key, edge), log.key));
  return { edge, batches };
}

function batchAt(log: LogToWrite, at: number, isFirst: boolean): Uint8Array[] {
  const own = log.planted.filter((one) => one.at === at).map(({ leaf }) => leaf);
  const dummies = Array.from({ length: BATCH_UNIT - own.length }, () => dummy(log.random));
  return [batchLeaf(at), ...(isFirst ? [firstLeaf(log)] : []), ...own, ...dummies];
}

/** The head of a written log. */
export function headOf(key: SigningKey, edge: Edge) {
  return { origin: key.name, size: edge.size, root: rootOfEdge(edge) };
}

function firstLeaf({ key, clock }: LogToWrite): Uint8Array {
  const { intervalSeconds, timeZone } = clock;
  return clearLeaf({ clear: 'log', origin: key.name, key: formatKey(key), intervalSeconds, timeZone });
}

function factsOf({ key, promiseKeys, clock }: LogToWrite) {
  const { intervalSeconds, timeZone } = clock;
  const keys = { key: formatKey(key), promiseKeys: promiseKeys.map(formatKey), witnesses: [] };
  return { origin: key.name, ...keys, intervalSeconds, timeZone };
}

/** A leaf nobody can open, 32 bits at a time. */
function dummy(random: SeededRandom): Uint8Array {
  const entry = new Uint8Array(CASE_LEAF_BYTES);
  const view = new DataView(entry.buffer);
  for (let at = 1; at < CASE_LEAF_BYTES; at += 4) view.setUint32(at, random.below(2 ** 32));
  entry[0] = CASE_LEAF;
  return entry;
}

/** Which leaves may hold what happened on a day: its own batches, and those of the next by which it was promised. */
function dayCounter(clock: LogClock) {
  const found = new Map<string, { first: number; end: number }>();
  const count = (at: number, first: number, entries: number) => {
    const end = first + entries;
    const day = dayOf(at, clock.timeZone);
    if (!found.has(day)) found.set(day, { first, end });
    const late = found.get(dayOf(at - clock.intervalSeconds - 1, clock.timeZone));
    for (const range of [found.get(day), late]) if (range) range.end = Math.max(range.end, end);
  };
  const ranges = (): DayRange[] => [...found].map(([day, range]) => ({ day, ...range }));
  return { count, ranges };
}

type Write = (path: string, bytes: Uint8Array) => Promise<void>;

/** The tiles of each day but the last in one piece, as a signer leaves them. */
async function writeDays(
  folder: string,
  days: readonly DayRange[],
  { size, write }: { size: number; write: Write },
): Promise<void> {
  for (const range of days.slice(0, -1)) {
    const tiles = dayTiles(range, size);
    if (tiles.some(({ width }) => width < TILE_WIDTH)) continue;
    const pieces = await Promise.all(tiles.map((tile) => readFile(join(folder, tilePath(tile)))));
    await write(dayPath(range.day), Buffer.concat(pieces));
  }
}

/** Writes files below a folder and makes each folder once. */
function fileWriter(folder: string): Write {
  const made = new Set<string>();
  return async (path, bytes) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(file, bytes);
  };
}
