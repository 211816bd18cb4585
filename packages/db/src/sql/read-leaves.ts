import type { StaffRole } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';

export type LeaveRow = {
  leaveId: string;
  staffId: string;
  name: string;
  role: StaffRole;
  unit: string | null;
  deputyId: string;
  deputy: string;
  fromOn: string;
  toOn: string;
};

/** Leaves that were not called off and end on `today` or later, the next first. One statement. */
export async function readLeaves(
  tx: Prisma.TransactionClient,
  { jurisdictionId, today }: { jurisdictionId: string; today: string },
): Promise<LeaveRow[]> {
  return tx.$queryRaw<LeaveRow[]>`
    SELECT v.id AS "leaveId", s.id AS "staffId", s.name, s.role, u.name AS unit, d.id AS "deputyId", d.name AS deputy,
      v.from_on::text AS "fromOn", v.to_on::text AS "toOn"
    FROM staff_leave v
    JOIN staff_member s ON s.jurisdiction_id = v.jurisdiction_id AND s.id = v.staff_id
    JOIN staff_member d ON d.jurisdiction_id = v.jurisdiction_id AND d.id = v.deputy_id
    LEFT JOIN unit u ON u.jurisdiction_id = s.jurisdiction_id AND u.id = s.unit_id
    WHERE v.jurisdiction_id = ${jurisdictionId} AND v.ended_on IS NULL AND v.to_on >= ${today}::date
    ORDER BY v.from_on, s.name, v.id`;
}
