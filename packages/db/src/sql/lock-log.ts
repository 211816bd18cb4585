import type { Prisma } from '../generated/client.ts';

/** Takes the log of a jurisdiction for this transaction; false if another transaction has it. */
export async function lockLog(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('log:' || ${jurisdictionId}, 0)) AS taken`;
  return rows[0]?.taken ?? false;
}
