import { readAuditChain, readUnchainedAudit } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { type AuditFinding, type AuditHead, type AuditVerdict, createChainCheck } from './chain-check.ts';
import { compareHead, type HeadState } from './compare-head.ts';
import type { KeptHead } from './head-place.ts';

const pageSize = 5000;
/** An entry that no link has after this long was kept from the chain, or the job stands still. */
const patienceMinutes = 10;

/**
 * Recomputes the chain of the database from its first link, and compares it with a head given from outside, if there is one, and with the
 * one kept in the data folder. Names entries that were never chained.
 */
export async function verifyAudit(
  services: Services,
  outside: AuditHead | null,
): Promise<AuditVerdict & { readonly kept: KeptHead | null }> {
  const { database, jurisdictionId } = services;
  const state = await compareHead(services, database.prisma);
  const check = createChainCheck(outside);
  for (let after = 0n; ; ) {
    const rows = await readAuditChain(database.prisma, { jurisdictionId, after, limit: pageSize });
    for (const { number, hash, bytes } of rows) check.add({ number: Number(number), hash, bytes });
    after = rows.at(-1)?.number ?? after;
    if (rows.length < pageSize) break;
  }
  const late = await countLate(services);
  const verdict = check.verdict([
    ...findingsOf(state, check.verdict([]).head.number),
    ...(late > 0 ? [{ code: 'unchained', count: late } as const] : []),
  ]);
  return { ...verdict, kept: state.kept };
}

function findingsOf({ is, kept }: HeadState, has: number): AuditFinding[] {
  if (is === 'missing') return [{ code: 'keptHeadMissing', number: kept.number, at: kept.at, has }];
  if (is === 'unreadable') return [{ code: 'keptHeadUnreadable' }];
  return is === 'gone' ? [{ code: 'keptHeadGone' }] : [];
}

async function countLate({ database, jurisdictionId }: Services): Promise<number> {
  const waiting = await readUnchainedAudit(database.prisma, { jurisdictionId, after: 0n, limit: pageSize });
  const since = Date.now() - patienceMinutes * 60_000;
  return waiting.filter(({ at }) => at.getTime() < since).length;
}
