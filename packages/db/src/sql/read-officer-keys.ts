import type { Prisma, PrismaClient } from '../generated/client.ts';

export type OfficerKeyRow = { keyId: string; staffId: string; name: string; recipient: string };

/** Present keys of active discipline officers, with whose they are. */
export async function readOfficerKeys(
  client: PrismaClient | Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<OfficerKeyRow[]> {
  return client.$queryRaw<OfficerKeyRow[]>`
    SELECT k.id AS "keyId", m.id AS "staffId", m.name, k.recipient FROM staff_key k
    JOIN staff_member m ON m.jurisdiction_id = k.jurisdiction_id AND m.id = k.staff_id
    WHERE k.jurisdiction_id = ${jurisdictionId} AND k.purpose = 'disciplineOfficer' AND k.retired_at IS NULL
      AND m.active AND m.role = 'disciplineOfficer'
    ORDER BY m.name, k.id`;
}
