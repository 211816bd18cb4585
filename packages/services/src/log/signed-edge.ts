import { appendEntries, type Edge, emptyEdge, readEdge, rootOfEdge } from '@huiyin/ledger/append';
import { sameBytes } from '@huiyin/ledger/bytes';
import { type Checkpoint, openCheckpoint } from '@huiyin/ledger/checkpoint';
import { entriesIn } from '@huiyin/ledger/tile';
import type { DatedFile } from './log-place.ts';
import { type LogSigner, SignerRefusal } from './log-signer.ts';

const ROWS_AT_ONCE = 200;

/** What was signed last and holds against database and published files: the right edge of its tree; empty before the first. */
export async function signedEdge(signer: LogSigner): Promise<Edge> {
  const signed = await lastSigned(signer);
  const newest = await newestBatch(signer);
  if (!signed) {
    if (newest) throw new SignerRefusal('memoryLost');
    return emptyEdge();
  }
  if (!newest || newest.size < signed.size) throw new SignerRefusal('databaseBehind');
  const { prisma, jurisdictionId } = signer;
  const row = await prisma.logBatch.findUnique({
    where: { jurisdictionId_size: { jurisdictionId, size: signed.size } },
    select: { root: true },
  });
  if (!row || !sameBytes(row.root, signed.root)) throw new SignerRefusal('databaseDiffers');
  const edge = await readEdge(signed.size, signer.place.read).catch(() => rebuild(signer, signed.size));
  if (!sameBytes(rootOfEdge(edge), signed.root)) throw new SignerRefusal('tilesDiffer');
  return edge;
}

/** The signer's own memory decides; what is published may be older, after a crash between the two, but never newer. */
async function lastSigned({ place, key }: LogSigner): Promise<Checkpoint | null> {
  const memory = await place.lastSigned();
  const signed = memory === null ? null : openCheckpoint(memory, { log: key });
  if (memory !== null && !signed) throw new SignerRefusal('memoryLost');
  const bytes = await place.read('checkpoint').catch(() => null);
  const published = bytes && openCheckpoint(Buffer.from(bytes).toString('utf8'), { log: key });
  if (!signed && bytes) throw new SignerRefusal('memoryLost');
  if (signed && published && published.size > signed.size) throw new SignerRefusal('publishedElsewhere');
  return signed;
}

async function newestBatch({ prisma, jurisdictionId }: LogSigner): Promise<{ size: number } | null> {
  const row = await prisma.logBatch.findFirst({
    where: { jurisdictionId },
    orderBy: { size: 'desc' },
    select: { size: true },
  });
  return row && { size: Number(row.size) };
}

/** Makes the published files again from the batches in the database, where they were lost. */
async function rebuild(signer: LogSigner, size: number): Promise<Edge> {
  const edge = emptyEdge();
  while (edge.size < size) {
    const before = edge.size;
    const files = await appendStored(signer, edge, { upTo: size, rows: ROWS_AT_ONCE });
    if (edge.size === before) throw new SignerRefusal('databaseBehind');
    await signer.place.publish(files);
  }
  return edge;
}

/** Adds stored batches that come after an edge, and holds each to its root. */
export async function appendStored(
  { prisma, jurisdictionId }: LogSigner,
  edge: Edge,
  limit: { upTo?: number; rows?: number } = {},
): Promise<DatedFile[]> {
  const batches = await prisma.logBatch.findMany({
    where: {
      jurisdictionId,
      firstIndex: { gte: edge.size },
      ...(limit.upTo ? { size: { lte: limit.upTo } } : {}),
    },
    orderBy: { firstIndex: 'asc' },
    select: { at: true, firstIndex: true, root: true, entries: true },
    ...(limit.rows ? { take: limit.rows } : {}),
  });
  const files = new Map<string, DatedFile>();
  for (const batch of batches) {
    const entries = entriesIn(batch.entries);
    if (Number(batch.firstIndex) !== edge.size || !entries) throw new SignerRefusal('databaseDiffers');
    for (const file of appendEntries(edge, entries)) files.set(file.path, { ...file, at: batch.at });
    if (!sameBytes(rootOfEdge(edge), batch.root)) throw new SignerRefusal('databaseDiffers');
  }
  return [...files.values()];
}
