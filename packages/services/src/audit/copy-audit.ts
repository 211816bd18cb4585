import { readAuditChain, readAuditHead } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { auditLines } from './audit-lines.ts';
import { type AuditHead, beforeAny } from './chain-check.ts';

export type AuditCopy =
  /** The chain does not have what was copied before: it was rewritten or cut. */
  | { readonly is: 'rewritten' }
  | { readonly is: 'upToDate' }
  | { readonly is: 'more'; readonly until: number; readonly lines: AsyncIterable<string> };

/** What the chain has gained behind the head of an earlier copy, for one that is kept outside; for the operator's command line. */
export async function copyAudit(services: Services, after: AuditHead): Promise<AuditCopy> {
  const { database, jurisdictionId } = services;
  const head = await readAuditHead(database.prisma, jurisdictionId);
  if (after.number !== beforeAny.number) {
    const at = { jurisdictionId, after: BigInt(after.number) - 1n, limit: 1 };
    const [link] = await readAuditChain(database.prisma, at);
    const isThere = Number(link?.number) === after.number;
    if (!link || !isThere || Buffer.from(link.hash).toString('hex') !== after.hash)
      return { is: 'rewritten' };
  }
  if (!head || head.number <= BigInt(after.number)) return { is: 'upToDate' };
  const lines = auditLines(services, { after, until: head.number, at: new Date() });
  return { is: 'more', until: Number(head.number), lines };
}
