import type { StaffRole } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';

export type StaffMemberRow = {
  staffId: string;
  name: string;
  role: StaffRole;
  unit: { unitId: string; name: string; telephone: string } | null;
  section: { sectionId: string; name: string } | null;
  jurisdiction: { name: string; nameEn: string; timeZone: string; isDemonstration: boolean };
};

/** An active staff member with unit, section and jurisdiction; null if there is none. */
export async function readStaffMember(
  tx: Prisma.TransactionClient,
  { jurisdictionId, staffId }: { jurisdictionId: string; staffId: string },
): Promise<StaffMemberRow | null> {
  const rows = await tx.$queryRaw<StaffMemberRow[]>`
    SELECT s.id AS "staffId", s.name, s.role,
      CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('unitId', u.id, 'name', u.name, 'telephone', u.telephone) END AS unit,
      CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('sectionId', n.id, 'name', n.name) END AS section,
      jsonb_build_object('name', j.name, 'nameEn', j.name_en, 'timeZone', j.time_zone,
        'isDemonstration', j.is_demonstration) AS jurisdiction
    FROM staff_member s
    JOIN jurisdiction j ON j.id = s.jurisdiction_id
    LEFT JOIN unit u ON u.jurisdiction_id = s.jurisdiction_id AND u.id = s.unit_id
    LEFT JOIN section n ON n.jurisdiction_id = s.jurisdiction_id AND n.id = s.section_id
    WHERE s.jurisdiction_id = ${jurisdictionId} AND s.id = ${staffId}::uuid AND s.active`;
  return rows[0] ?? null;
}
