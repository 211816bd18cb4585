import type { StaffRole } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';

export type AccountRow = {
  staffId: string;
  name: string;
  email: string;
  role: StaffRole;
  unitId: string | null;
  unit: string | null;
  sectionId: string | null;
  section: string | null;
  active: boolean;
  hasPassword: boolean;
  invitedUntil: Date | null;
  sessions: number;
};

/** Every account of the jurisdiction, those in use first, by unit and name. */
export async function readAccounts(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<AccountRow[]> {
  return tx.$queryRaw<AccountRow[]>`
    SELECT s.id AS "staffId", s.name, a.email, s.role, s.unit_id AS "unitId", u.name AS unit,
      s.section_id AS "sectionId", n.name AS section, s.active,
      EXISTS (SELECT FROM auth_account c WHERE c.user_id = a.id AND c.password IS NOT NULL) AS "hasPassword",
      i.expires_at AS "invitedUntil",
      (SELECT count(*)::int FROM auth_session o WHERE o.user_id = a.id AND o.expires_at > now()) AS sessions
    FROM staff_member s
    JOIN auth_user a ON a.id = s.auth_user_id
    LEFT JOIN unit u ON u.jurisdiction_id = s.jurisdiction_id AND u.id = s.unit_id
    LEFT JOIN section n ON n.jurisdiction_id = s.jurisdiction_id AND n.id = s.section_id
    LEFT JOIN staff_invitation i ON i.jurisdiction_id = s.jurisdiction_id AND i.staff_id = s.id
    WHERE s.jurisdiction_id = ${jurisdictionId}
    ORDER BY s.active DESC, u.position NULLS FIRST, u.name, s.name, s.id`;
}
