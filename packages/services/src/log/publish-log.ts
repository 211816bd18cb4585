import { readLogDays } from '@huiyin/db/sql/read-log-days';
import { type Edge, type PublishedFile, rootOfEdge } from '@huiyin/ledger/append';
import { joined, textBytes, textOf } from '@huiyin/ledger/bytes';
import { openCheckpoint, signCheckpoint } from '@huiyin/ledger/checkpoint';
import { lastTickFor, tickBefore } from '@huiyin/ledger/clock';
import { type DayRange, dayPath, dayTiles, formatDays, parseDays } from '@huiyin/ledger/days';
import { formatKey } from '@huiyin/ledger/note-key';
import { TILE_WIDTH, tilePath } from '@huiyin/ledger/tile';
import { askWitnesses } from './ask-witnesses.ts';
import type { LogSigner } from './log-signer.ts';
import { appendStored, signedEdge } from './signed-edge.ts';
import { takeBatch } from './take-batch.ts';

const DAYS_READ_ANEW = 2;

/**
 * Brings the published log up to the moment of the clock that was last due: takes the batch if it has not been taken, writes
 * tiles, then signs, remembers and publishes the checkpoint. What a crash left half done is finished first. True if anything
 * was published. Throws `SignerRefusal`, and signs nothing, if that would not extend what was signed last.
 */
export async function publishLog(signer: LogSigner, now: Date): Promise<boolean> {
  const edge = await signedEdge(signer);
  const signedSize = edge.size;
  const files = await appendStored(signer, edge);
  const due = tickBefore(now.getTime() / 1000, signer.clock);
  if (await isDue(signer, due)) {
    await takeBatch(signer, edge, due);
    files.push(...(await appendStored(signer, edge)));
  }
  if (edge.size > signedSize) {
    await signer.place.publish(files);
    await signer.place.rememberSigned(signCheckpoint(headOf(signer, edge), signer.key));
  }
  return publishSigned(signer, edge, new Date(due * 1000));
}

async function isDue({ prisma, jurisdictionId }: LogSigner, due: number): Promise<boolean> {
  const at = { gte: new Date(due * 1000) };
  return (await prisma.logBatch.count({ where: { jurisdictionId, at } })) === 0;
}

function headOf({ key }: LogSigner, edge: Edge) {
  return { origin: key.name, size: edge.size, root: rootOfEdge(edge) };
}

/** Publishes the checkpoint that was signed last, unless it is there already; with what witnesses say of it. */
async function publishSigned(signer: LogSigner, edge: Edge, at: Date): Promise<boolean> {
  const { place, key } = signer;
  const signed = await place.lastSigned();
  const shown = await place.read('checkpoint').then(
    (bytes) => openCheckpoint(Buffer.from(bytes).toString('utf8'), { log: key }),
    () => null,
  );
  if (signed === null || shown?.size === edge.size) return false;
  const publish = (text: string) => place.publish([{ path: 'checkpoint', bytes: textBytes(text), at }]);
  const days = await daysOf(signer);
  await place.publish(factFiles(signer, days).map((file) => ({ ...file, at })));
  await publishDays(signer, days, { size: edge.size, at });
  await publish(signed);
  const cosigned = await askWitnesses(signer, { checkpoint: signed, size: edge.size });
  if (cosigned !== signed) await publish(cosigned);
  return true;
}

/** Publishes in one piece the tiles of each day that is over and full, unless they are; the newest that is there ends the search. */
async function publishDays(
  { place, clock }: LogSigner,
  days: readonly DayRange[],
  { size, at }: { size: number; at: Date },
): Promise<void> {
  const missing: DayRange[] = [];
  for (const range of days.toReversed()) {
    const isOver = lastTickFor(range.day, clock) < at.getTime() / 1000;
    if (!isOver || dayTiles(range, size).some(({ width }) => width < TILE_WIDTH)) continue;
    if (await place.read(dayPath(range.day)).catch(() => null)) break;
    missing.unshift(range);
  }
  for (const range of missing) {
    const tiles = await Promise.all(dayTiles(range, size).map((tile) => place.read(tilePath(tile))));
    await place.publish([{ path: dayPath(range.day), bytes: joined(tiles), at }]);
  }
}

function factFiles(signer: LogSigner, days: readonly DayRange[]): PublishedFile[] {
  const { clock, key, promiseKeys, witnesses } = signer;
  const { intervalSeconds, timeZone } = clock;
  const facts = {
    origin: key.name,
    key: formatKey(key),
    promiseKeys: promiseKeys.map(formatKey),
    witnesses: witnesses.map((witness) => formatKey(witness.key)),
    intervalSeconds,
    timeZone,
  };
  return [
    { path: 'days', bytes: textBytes(formatDays(days)) },
    { path: 'log.json', bytes: textBytes(`${JSON.stringify(facts, null, 2)}\n`) },
  ];
}

/** The index of days: what is published of it, with its last days read anew, since only they can have grown. */
async function daysOf({ prisma, jurisdictionId, clock, place }: LogSigner): Promise<DayRange[]> {
  const { intervalSeconds, timeZone } = clock;
  const bytes = await place.read('days').catch(() => null);
  const kept = parseDays((bytes && textOf(bytes)) ?? '').slice(0, -DAYS_READ_ANEW);
  const since = kept.at(-1)?.day ?? null;
  const grown = await readLogDays(prisma, { jurisdictionId, timeZone, lateSeconds: intervalSeconds, since });
  return [...kept.slice(0, -1), ...grown];
}
