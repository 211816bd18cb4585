import type { Prisma, PrismaClient } from '../generated/client.ts';

export type CurrentKeyRow = { keyId: string; recipient: string };

/** The keys that are sealed to now: not retired, and their holders still active in the role they were made for. */
export async function readCurrentKeys(
  client: PrismaClient | Prisma.TransactionClient,
  of: { jurisdictionId: string; purpose: 'custodian' | 'disciplineOfficer' },
): Promise<CurrentKeyRow[]> {
  return client.$queryRaw<CurrentKeyRow[]>`
    SELECT k.id AS "keyId", k.recipient FROM staff_key k
    JOIN staff_member m ON m.jurisdiction_id = k.jurisdiction_id AND m.id = k.staff_id
    WHERE k.jurisdiction_id = ${of.jurisdictionId} AND k.purpose = ${of.purpose} AND k.retired_at IS NULL
      AND m.active AND m.role = k.purpose
    ORDER BY k.id`;
}
