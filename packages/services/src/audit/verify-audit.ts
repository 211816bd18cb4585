import { readAuditChain, readUnchainedAudit } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { type AuditHead, type AuditVerdict, createChainCheck } from './chain-check.ts';

const pageSize = 5000;
/** An entry that no link has after this long was kept from the chain, or the job stands still. */
const patienceMinutes = 10;

/** Recomputes the chain of the database from its first link, and names entries that were never chained. */
export async function verifyAudit(services: Services, kept: AuditHead | null): Promise<AuditVerdict> {
  const { database, jurisdictionId } = services;
  const check = createChainCheck(kept);
  for (let after = 0n; ; ) {
    const rows = await readAuditChain(database.prisma, { jurisdictionId, after, limit: pageSize });
    for (const { number, hash, bytes } of rows) check.add({ number: Number(number), hash, bytes });
    after = rows.at(-1)?.number ?? after;
    if (rows.length < pageSize) break;
  }
  const late = await countLate(services);
  return check.verdict(late > 0 ? [{ code: 'unchained', count: late }] : []);
}

async function countLate({ database, jurisdictionId }: Services): Promise<number> {
  const waiting = await readUnchainedAudit(database.prisma, { jurisdictionId, after: 0n, limit: pageSize });
  const since = Date.now() - patienceMinutes * 60_000;
  return waiting.filter(({ at }) => at.getTime() < since).length;
}
