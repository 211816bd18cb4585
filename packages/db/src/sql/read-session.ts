import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { SignedInRow } from './read-signed-in.ts';

export type SessionRow = SignedInRow & {
  sessionId: string;
  userId: string;
  /** When it was last used, where that is noted. */
  updatedAt: Date;
  secondFactor: boolean;
};

/** The session of `token`, unless it has expired, with the active member of staff behind it; null without either. One statement. */
export async function readSession(
  client: PrismaClient | Prisma.TransactionClient,
  { jurisdictionId, token, now }: { jurisdictionId: string; token: string; now: Date },
): Promise<SessionRow | null> {
  const rows = await client.$queryRaw<SessionRow[]>`/* planned once */
    SELECT e.id AS "sessionId", e.user_id AS "userId", e.updated_at AS "updatedAt", e.second_factor AS "secondFactor",
      s.id AS "staffId", s.role, s.unit_id AS "unitId", s.section_id AS "sectionId"
    FROM auth_session e JOIN staff_member s ON s.jurisdiction_id = ${jurisdictionId} AND s.auth_user_id = e.user_id AND s.active
    WHERE e.token = ${token} AND e.expires_at > ${now}`;
  return rows[0] ?? null;
}
