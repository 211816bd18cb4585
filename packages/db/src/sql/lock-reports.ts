import type { Prisma } from '../generated/client.ts';

/** Until the transaction ends, nobody else changes the jurisdiction's reports; readers and cases go on. */
export async function lockReports(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report:${jurisdictionId}`}, 0))`;
}
