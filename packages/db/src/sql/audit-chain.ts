import type { Prisma, PrismaClient } from '../generated/client.ts';

/** Takes the chain for this transaction; false if another transaction has it. */
export async function lockAuditChain(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('audit:' || ${jurisdictionId}, 0)) AS taken`;
  return rows[0]?.taken ?? false;
}

/** Number and hash of the newest link; null before the first. */
export async function readAuditHead(
  client: PrismaClient | Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<{ number: bigint; hash: Uint8Array } | null> {
  const rows = await client.$queryRaw<{ number: bigint; hash: Uint8Array }[]>`
    SELECT number, hash FROM audit_link WHERE jurisdiction_id = ${jurisdictionId} ORDER BY number DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Entries that are in no link yet, oldest first, with the bytes that are hashed. */
export async function readUnchainedAudit(
  client: PrismaClient | Prisma.TransactionClient,
  { jurisdictionId, limit }: { jurisdictionId: string; limit: number },
): Promise<{ auditId: bigint; at: Date; bytes: Uint8Array }[]> {
  return client.$queryRaw<{ auditId: bigint; at: Date; bytes: Uint8Array }[]>`
    SELECT e.id AS "auditId", e.at, audit_bytes(e) AS bytes FROM audit_entry e
    WHERE e.jurisdiction_id = ${jurisdictionId} AND NOT EXISTS (
      SELECT FROM audit_link l WHERE l.jurisdiction_id = e.jurisdiction_id AND l.audit_id = e.id)
    ORDER BY e.id LIMIT ${limit}`;
}

export type ChainedRow = { number: bigint; auditId: bigint; hash: Uint8Array; bytes: Uint8Array | null };

/** Links after `after`, in their order; `bytes` null where the entry is gone. */
export async function readAuditChain(
  client: PrismaClient | Prisma.TransactionClient,
  { jurisdictionId, after, limit }: { jurisdictionId: string; after: bigint; limit: number },
): Promise<ChainedRow[]> {
  return client.$queryRaw<ChainedRow[]>`
    SELECT l.number, l.audit_id AS "auditId", l.hash, CASE WHEN e.id IS NOT NULL THEN audit_bytes(e) END AS bytes
    FROM audit_link l LEFT JOIN audit_entry e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.audit_id
    WHERE l.jurisdiction_id = ${jurisdictionId} AND l.number > ${after} ORDER BY l.number LIMIT ${limit}`;
}
