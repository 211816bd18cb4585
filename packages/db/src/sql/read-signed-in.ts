import type { StaffRole } from '@huiyin/domain/case/actor';
import type { Prisma, PrismaClient } from '../generated/client.ts';

export type SignedInRow = {
  staffId: string;
  role: StaffRole;
  unitId: string | null;
  sectionId: string | null;
};

/** The active staff member behind a sign-in account; null without one. */
export async function readSignedIn(
  client: PrismaClient | Prisma.TransactionClient,
  { jurisdictionId, authUserId }: { jurisdictionId: string; authUserId: string },
): Promise<SignedInRow | null> {
  const rows = await client.$queryRaw<SignedInRow[]>`
    SELECT id AS "staffId", role, unit_id AS "unitId", section_id AS "sectionId" FROM staff_member
    WHERE jurisdiction_id = ${jurisdictionId} AND auth_user_id = ${authUserId} AND active`;
  return rows[0] ?? null;
}
