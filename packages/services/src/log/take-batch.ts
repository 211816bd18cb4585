import { lockLog } from '@huiyin/db/sql/lock-log';
import { takePendingLeaves } from '@huiyin/db/sql/log-leaves';
import { appendEntries, type Edge, rootOfEdge } from '@huiyin/ledger/append';
import { makeBatch } from '@huiyin/ledger/batch';
import { clearLeaf } from '@huiyin/ledger/clear-leaf';
import { formatKey } from '@huiyin/ledger/note-key';
import { bundleOf } from '@huiyin/ledger/tile';
import { type LogSigner, SignerRefusal } from './log-signer.ts';

/**
 * Takes everything that waits into the batch of the moment `at` (seconds) and stores it; the waiting leaves are gone in the
 * same transaction. `edge` is that of the newest stored batch and is not moved: the files are made from what was stored.
 */
export async function takeBatch(signer: LogSigner, edge: Edge, at: number): Promise<void> {
  const { prisma, jurisdictionId } = signer;
  await prisma.$transaction(async (tx) => {
    if (!(await lockLog(tx, jurisdictionId))) throw new SignerRefusal('anotherSigner');
    const waiting = await takePendingLeaves(tx, jurisdictionId);
    const leaves = (clear: boolean) => waiting.filter((one) => one.clear === clear).map(({ leaf }) => leaf);
    const first = edge.size === 0 ? [firstLeaf(signer)] : [];
    const entries = makeBatch(
      { at, clear: [...first, ...leaves(true)], cases: leaves(false) },
      signer.randomBytes,
    );
    const after = copyOf(edge);
    appendEntries(after, entries);
    await tx.logBatch.create({
      data: {
        jurisdictionId,
        at: new Date(at * 1000),
        firstIndex: edge.size,
        size: after.size,
        root: new Uint8Array(rootOfEdge(after)),
        entries: new Uint8Array(bundleOf(entries)),
      },
      select: { size: true },
    });
  });
}

function firstLeaf({ key, clock }: LogSigner): Uint8Array {
  const { intervalSeconds, timeZone } = clock;
  return clearLeaf({ clear: 'log', origin: key.name, key: formatKey(key), intervalSeconds, timeZone });
}

function copyOf(edge: Edge): Edge {
  return { size: edge.size, hashes: edge.hashes.map((hashes) => [...hashes]), entries: [...edge.entries] };
}
