import { lockAuditChain, readAuditHead, readAuditIdOf, readUnchainedAudit } from '@huiyin/db/sql/audit-chain';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { beforeFirst, linkHash } from './link-hash.ts';

const atOnce = 1000;
/**
 * An entry has its number before its transaction ends, so that a later one may be chained first. So far back is looked for such; what came in
 * later still, `verifyAudit` names.
 */
const lookBack = 100_000n;

/** Adds to the chain what the audit trail has gained since; answers how much. What somebody else is chaining waits. */
export async function chainAudit(services: Services): Promise<number> {
  let chained = 0;
  for (;;) {
    const count = await chainSome(services);
    chained += count;
    if (count < atOnce) return chained;
  }
}

function chainSome(services: Services): Promise<number> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    if (!(await lockAuditChain(tx, jurisdictionId))) return 0;
    const head = await readAuditHead(tx, jurisdictionId);
    const after = await readAuditIdOf(tx, { jurisdictionId, number: (head?.number ?? 0n) - lookBack });
    const entries = await readUnchainedAudit(tx, { jurisdictionId, after, limit: atOnce });
    let hash = head?.hash ?? beforeFirst;
    let number = head?.number ?? 0n;
    const links = entries.map(({ auditId, bytes }) => {
      hash = linkHash(hash, bytes);
      number += 1n;
      return { jurisdictionId, number, auditId, hash: new Uint8Array(hash) };
    });
    await tx.auditLink.createMany({ data: links });
    return links.length;
  });
}
