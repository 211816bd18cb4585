import type { Prisma } from '../generated/client.ts';

/** Holds a call until the transaction ends; whoever comes second waits, and sees what the first noted. */
export async function lockOutboundCall(
  tx: Prisma.TransactionClient,
  of: { readonly jurisdictionId: string; readonly callId: string },
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM outbound_call WHERE jurisdiction_id = ${of.jurisdictionId} AND id = ${of.callId}::uuid FOR UPDATE`;
}
