import type { Prisma } from '../generated/client.ts';
import { leaveLasts } from './on-leave.ts';

export type UnitHandlerRow = { staffId: string; name: string; awayUntil: string | null };

/** Active handlers of a unit, each with the last day of a leave that lasts. One statement. */
export async function readUnitHandlers(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; unitId: string },
): Promise<UnitHandlerRow[]> {
  return tx.$queryRaw<UnitHandlerRow[]>`
    SELECT s.id AS "staffId", s.name, (SELECT v.to_on::text FROM staff_leave v
      WHERE v.jurisdiction_id = s.jurisdiction_id AND v.staff_id = s.id AND ${leaveLasts} LIMIT 1) AS "awayUntil"
    FROM staff_member s
    WHERE s.jurisdiction_id = ${of.jurisdictionId} AND s.unit_id = ${of.unitId}::uuid AND s.active
      AND s.role = 'unitHandler'
    ORDER BY s.name, s.id`;
}
