import type { Prisma } from '../generated/client.ts';

/**
 * Has every day counted anew on which a linked case was received: to be called with whatever changes under which problem a
 * measure stands, in one transaction.
 */
export async function markLinkedDays(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO trend_stale_day (jurisdiction_id, on_day)
    SELECT DISTINCT l.jurisdiction_id, c.received_on
    FROM case_link l JOIN case_file c ON c.jurisdiction_id = l.jurisdiction_id AND c.id = l.case_id
    WHERE l.jurisdiction_id = ${jurisdictionId}`;
}
