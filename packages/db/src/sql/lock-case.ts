import type { Prisma } from '../generated/client.ts';

/** Holds one case until the transaction ends, so that whoever comes second decides on what the first left behind. */
export async function lockCase(
  tx: Prisma.TransactionClient,
  { jurisdictionId, caseId }: { jurisdictionId: string; caseId: string },
): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM case_file WHERE jurisdiction_id = ${jurisdictionId} AND id = ${caseId}::uuid FOR NO KEY UPDATE`;
}
