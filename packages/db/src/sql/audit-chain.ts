import type { Prisma, PrismaClient } from '../generated/client.ts';

/** Takes the chain for this transaction; false if another transaction has it. */
export async function lockAuditChain(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('audit:' || ${jurisdictionId}, 0)) AS taken`;
  return rows[0]?.taken ?? false;
}

/** The same, once the other transaction has ended. */
export async function waitForAuditChain(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('audit:' || ${jurisdictionId}, 0))::text AS taken`;
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

/** Entries behind `after` that are in no link yet, oldest first, with the bytes that are hashed. */
export async function readUnchainedAudit(
  client: PrismaClient | Prisma.TransactionClient,
  { jurisdictionId, after, limit }: { jurisdictionId: string; after: bigint; limit: number },
): Promise<{ auditId: bigint; at: Date; bytes: Uint8Array }[]> {
  return client.$queryRaw<{ auditId: bigint; at: Date; bytes: Uint8Array }[]>`
    SELECT e.id AS "auditId", e.at, audit_bytes(e) AS bytes FROM audit_entry e
    WHERE e.jurisdiction_id = ${jurisdictionId} AND e.id > ${after} AND NOT EXISTS (
      SELECT FROM audit_link l WHERE l.jurisdiction_id = e.jurisdiction_id AND l.audit_id = e.id AND l.audit_id > ${after})
    ORDER BY e.id LIMIT ${limit}`;
}

/** The entry of this link; 0 where there is no such link. */
export async function readAuditIdOf(
  client: Prisma.TransactionClient,
  { jurisdictionId, number }: { jurisdictionId: string; number: bigint },
): Promise<bigint> {
  const rows = await client.$queryRaw<{ auditId: bigint }[]>`
    SELECT audit_id AS "auditId" FROM audit_link WHERE jurisdiction_id = ${jurisdictionId} AND number = ${number}`;
  return rows[0]?.auditId ?? 0n;
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
