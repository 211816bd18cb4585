import { readLogDays } from '@huiyin/db/sql/read-log-days';
import { type Edge, type PublishedFile, rootOfEdge } from '@huiyin/ledger/append';
import { textBytes } from '@huiyin/ledger/bytes';
import { openCheckpoint, signCheckpoint } from '@huiyin/ledger/checkpoint';
import { tickBefore } from '@huiyin/ledger/clock';
import { formatDays } from '@huiyin/ledger/days';
import { formatKey } from '@huiyin/ledger/note-key';
import { askWitnesses } from './ask-witnesses.ts';
import type { LogSigner } from './log-signer.ts';
import { appendStored, signedEdge } from './signed-edge.ts';
import { takeBatch } from './take-batch.ts';

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
  return publishSigned(signer, edge);
}

async function isDue({ prisma, jurisdictionId }: LogSigner, due: number): Promise<boolean> {
  const at = { gte: new Date(due * 1000) };
  return (await prisma.logBatch.count({ where: { jurisdictionId, at } })) === 0;
}

function headOf({ key }: LogSigner, edge: Edge) {
  return { origin: key.name, size: edge.size, root: rootOfEdge(edge) };
}

/** Publishes the checkpoint that was signed last, unless it is there already; with what witnesses say of it. */
async function publishSigned(signer: LogSigner, edge: Edge): Promise<boolean> {
  const { place, key } = signer;
  const signed = await place.lastSigned();
  const shown = await place.read('checkpoint').then(
    (bytes) => openCheckpoint(Buffer.from(bytes).toString('utf8'), { log: key }),
    () => null,
  );
  if (signed === null || shown?.size === edge.size) return false;
  await place.publish([...(await factFiles(signer)), { path: 'checkpoint', bytes: textBytes(signed) }]);
  const cosigned = await askWitnesses(signer, { checkpoint: signed, size: edge.size });
  if (cosigned !== signed) await place.publish([{ path: 'checkpoint', bytes: textBytes(cosigned) }]);
  return true;
}

async function factFiles({
  prisma,
  jurisdictionId,
  clock,
  key,
  promiseKeys,
  witnesses,
}: LogSigner): Promise<PublishedFile[]> {
  const { intervalSeconds, timeZone } = clock;
  const days = await readLogDays(prisma, { jurisdictionId, timeZone, lateSeconds: intervalSeconds });
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
