import { join } from 'node:path';
import { createDatabase, type Database } from '@huiyin/db/client';
import { startEmbedded } from '@huiyin/db/embedded';
import { type FileStore, openFileStore } from '@huiyin/services/submission/file-store';
import { sha256 } from './invent-files.ts';
import type { Acknowledged } from './ledger.ts';

/** What the data folder holds, against what the clients were told. Everything but `orphans` and `demonstration` must be empty. */
export type Findings = {
  readonly kept: number;
  /** Acknowledged, but no case with that receipt and that number. */
  readonly lost: readonly number[];
  /** More than one case for one submission. */
  readonly doubled: readonly number[];
  /** Attachments missing, unreadable, too many or other bytes than were sent. */
  readonly damaged: readonly number[];
  /** A case without its first event or its audit entry. */
  readonly incomplete: readonly number[];
  /** Cases nobody was told of: a client keeps sending until it is told, so that there must be none. */
  readonly untold: readonly number[];
  /** Files that no case claimed, left by attempts that broke off; swept after 24 hours. */
  readonly orphans: number;
  /** Invented cases from the first start. */
  readonly demonstration: number;
};

/** How a test text begins, so that its case can be told from the demonstration's. */
export function textOf(serial: number, body: string): string {
  return `第${serial}号来件。${body}`;
}

const marked = /^第(\d+)号来件。/;

/** Opens a stopped data folder and compares it with the clients' ledger. */
export async function examine(folder: string, told: readonly Acknowledged[]): Promise<Findings> {
  const cluster = await startEmbedded({ folder });
  const database = createDatabase(cluster.url);
  try {
    return await compareKept(database, await openFileStore(join(folder, 'files')), told);
  } finally {
    await database.close();
    await cluster.stop();
  }
}

type KeptCase = Awaited<ReturnType<typeof readCases>>[number];

/** Compares an open database and its files with the ledger. */
export async function compareKept(
  database: Database,
  files: FileStore,
  told: readonly Acknowledged[],
): Promise<Findings> {
  const all = await readCases(database);
  const submitted = all.filter(({ text }) => marked.test(text));
  const bySerial = grouped(submitted, ({ text }) => Number(marked.exec(text)?.[1]));
  const findings = { lost: [] as number[], damaged: [] as number[], incomplete: [] as number[] };
  for (const entry of told) {
    const kept = bySerial.get(entry.serial)?.find((one) => isTheOneToldOf(one, entry));
    if (!kept) findings.lost.push(entry.serial);
    else if (!(await isWhole(kept, entry, files))) findings.damaged.push(entry.serial);
    if (kept && !(kept.events === 1 && kept.audits === 1)) findings.incomplete.push(entry.serial);
  }
  const known = new Set(told.map(({ serial }) => serial));
  const serials = [...bySerial];
  return {
    ...findings,
    kept: serials.length,
    doubled: serials.flatMap(([serial, cases]) => (cases.length > 1 ? [serial] : [])),
    untold: serials.flatMap(([serial]) => (known.has(serial) ? [] : [serial])),
    orphans: await orphansIn(database, files),
    demonstration: all.length - submitted.length,
  };
}

async function readCases({ prisma }: Database) {
  const cases = await prisma.caseFile.findMany({
    select: { id: true, text: true, caseNumber: true, lookupHash: true },
  });
  const attachments = await prisma.attachment.findMany({
    where: { caseId: { not: null } },
    select: { caseId: true, storedAs: true, bytes: true },
  });
  const events = await prisma.caseEvent.groupBy({ by: ['caseId'], where: { number: 1 }, _count: true });
  const audits = await prisma.auditEntry.groupBy({
    by: ['subjectId'],
    where: { action: 'case.submit' },
    _count: true,
  });
  const eventsOf = new Map(events.map(({ caseId, _count }) => [caseId, _count]));
  const auditsOf = new Map(audits.map(({ subjectId, _count }) => [subjectId, _count]));
  const filesOf = grouped(attachments, ({ caseId }) => caseId);
  return cases.map((one) => ({
    ...one,
    attachments: filesOf.get(one.id) ?? [],
    events: eventsOf.get(one.id) ?? 0,
    audits: auditsOf.get(one.id) ?? 0,
  }));
}

function isTheOneToldOf(kept: KeptCase, told: Acknowledged): boolean {
  return (
    kept.caseNumber === told.caseNumber && Buffer.from(kept.lookupHash).toString('hex') === told.lookupHash
  );
}

async function isWhole(kept: KeptCase, told: Acknowledged, files: FileStore): Promise<boolean> {
  const hashes: string[] = [];
  for (const { storedAs, bytes } of kept.attachments) {
    const content = await contentOf(files, storedAs);
    if (content === null || content.length !== bytes) return false;
    hashes.push(sha256(content));
  }
  return hashes.toSorted().join() === told.files.toSorted().join();
}

async function contentOf(files: FileStore, name: string): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of await files.read(name)) parts.push(part);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}

async function orphansIn({ prisma }: Database, files: FileStore): Promise<number> {
  const claimed = await prisma.attachment.findMany({
    where: { caseId: { not: null } },
    select: { storedAs: true },
  });
  const names = new Set(claimed.map(({ storedAs }) => storedAs));
  const later = new Date(Date.now() + 60_000);
  return (await files.olderThan(later)).filter((name) => !names.has(name)).length;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
