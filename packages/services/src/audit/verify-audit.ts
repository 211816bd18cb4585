import { readAuditChain, readUnchainedAudit } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { beforeFirst, linkHash } from './link-hash.ts';

/** Number and hash of a link, as an auditor keeps it: whoever rewrites the whole chain cannot bring it back. */
export type AuditHead = { readonly number: number; readonly hash: string };

export type AuditFinding =
  | { readonly code: 'entryGone' | 'entryChanged' | 'linkMissing'; readonly number: number }
  | { readonly code: 'headDiffers'; readonly number: number }
  | { readonly code: 'unchained'; readonly count: number };

export type AuditVerdict = { readonly head: AuditHead; readonly findings: readonly AuditFinding[] };

const pageSize = 5000;
/** An entry that no link has after this long was kept from the chain, or the job stands still. */
const patienceMinutes = 10;
const mostFindings = 20;

/**
 * Recomputes the chain from its first link and names what does not fit, twenty places at most: a link that is missing, an entry
 * that is gone or was changed, a head kept from earlier that is not in it, entries that were never chained.
 */
export async function verifyAudit(services: Services, kept: AuditHead | null): Promise<AuditVerdict> {
  const { database, jurisdictionId } = services;
  const findings: AuditFinding[] = [];
  let head: { number: number; hash: Uint8Array } = { number: 0, hash: beforeFirst };
  let keptHash: string | null = kept?.number === 0 ? hex(beforeFirst) : null;
  for (;;) {
    const page = { jurisdictionId, after: BigInt(head.number), limit: pageSize };
    const rows = await readAuditChain(database.prisma, page);
    for (const { number, hash, bytes } of rows) {
      const at = Number(number);
      if (at !== head.number + 1) findings.push({ code: 'linkMissing', number: head.number + 1 });
      else if (bytes === null) findings.push({ code: 'entryGone', number: at });
      else if (hex(linkHash(head.hash, bytes)) !== hex(hash))
        findings.push({ code: 'entryChanged', number: at });
      // What was stored goes on: one change is one finding, not one for every link behind it.
      head = { number: at, hash };
      if (kept?.number === at) keptHash = hex(hash);
    }
    if (rows.length < pageSize) break;
  }
  if (kept && keptHash !== kept.hash) findings.push({ code: 'headDiffers', number: kept.number });
  const late = await countLate(services);
  if (late > 0) findings.push({ code: 'unchained', count: late });
  return {
    head: { number: head.number, hash: hex(head.hash) },
    findings: findings.slice(0, mostFindings),
  };
}

async function countLate({ database, jurisdictionId }: Services): Promise<number> {
  const waiting = await readUnchainedAudit(database.prisma, { jurisdictionId, limit: pageSize });
  const since = Date.now() - patienceMinutes * 60_000;
  return waiting.filter(({ at }) => at.getTime() < since).length;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
