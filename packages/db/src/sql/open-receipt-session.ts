import type { Prisma } from '../generated/client.ts';

export type ReceiptSession = {
  jurisdictionId: string;
  lookupHash: Uint8Array<ArrayBuffer>;
  keyHash: Uint8Array<ArrayBuffer>;
  expiresAt: Date;
};

/** Opens a session for the case of a receipt; false if no case has it. The same statement either way. */
export async function openReceiptSession(tx: Prisma.TransactionClient, s: ReceiptSession): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO receipt_session (jurisdiction_id, key_hash, case_id, expires_at)
    SELECT jurisdiction_id, ${s.keyHash}, id, ${s.expiresAt} FROM case_file
    WHERE jurisdiction_id = ${s.jurisdictionId} AND lookup_hash = ${s.lookupHash}`;
  return written === 1;
}
