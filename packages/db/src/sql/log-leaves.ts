import type { Prisma, PrismaClient } from '../generated/client.ts';

/** Takes every leaf that waits; they are gone when the transaction is kept. */
export async function takePendingLeaves(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<{ leaf: Uint8Array; clear: boolean }[]> {
  return tx.$queryRaw<{ leaf: Uint8Array; clear: boolean }[]>`
    DELETE FROM log_pending WHERE jurisdiction_id = ${jurisdictionId} RETURNING leaf, clear`;
}

/** Enters a leaf that everyone may read, unless it was entered before. One statement; true if it is new. */
export async function enterClearLeaf(
  client: PrismaClient | Prisma.TransactionClient,
  entered: { jurisdictionId: string; leaf: Uint8Array<ArrayBuffer>; dueAt: Date },
): Promise<boolean> {
  const { jurisdictionId, leaf, dueAt } = entered;
  const rows = await client.$queryRaw<{ leaf: Uint8Array }[]>`
    WITH fresh AS (
      INSERT INTO log_clear (jurisdiction_id, leaf) VALUES (${jurisdictionId}, ${leaf}) ON CONFLICT DO NOTHING RETURNING leaf)
    INSERT INTO log_pending (jurisdiction_id, leaf, clear, due_at)
    SELECT ${jurisdictionId}, leaf, true, ${dueAt} FROM fresh RETURNING leaf`;
  return rows.length > 0;
}
