import type { Prisma } from '../generated/client.ts';

/** Holds an import until the transaction ends; whoever comes second waits, and finds it further on. False where there is none. */
export async function lockImport(
  tx: Prisma.TransactionClient,
  of: { readonly jurisdictionId: string; readonly importId: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: number }[]>`
    SELECT 1 AS found FROM case_import
    WHERE jurisdiction_id = ${of.jurisdictionId} AND id = ${of.importId}::uuid FOR UPDATE`;
  return rows.length === 1;
}
