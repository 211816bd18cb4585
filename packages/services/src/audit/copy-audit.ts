import { readAuditHead } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { auditLines } from './audit-lines.ts';
import { type AuditHead, beforeAny } from './chain-check.ts';
import { holdsHead } from './compare-head.ts';

export type AuditCopy =
  /** The chain does not have what was copied before: it was rewritten or cut. */
  | { readonly is: 'rewritten' }
  | { readonly is: 'upToDate' }
  | { readonly is: 'more'; readonly until: number; readonly lines: AsyncIterable<string> };

/** What the chain has gained behind the head of an earlier copy, for one that is kept outside; for the operator's command line. */
export async function copyAudit(services: Services, after: AuditHead): Promise<AuditCopy> {
  const { database, jurisdictionId } = services;
  const head = await readAuditHead(database.prisma, jurisdictionId);
  if (after.number !== beforeAny.number && !(await holdsHead(services, database.prisma, after)))
    return { is: 'rewritten' };
  if (!head || head.number <= BigInt(after.number)) return { is: 'upToDate' };
  const lines = auditLines(services, { after, until: head.number, at: new Date() });
  return { is: 'more', until: Number(head.number), lines };
}
