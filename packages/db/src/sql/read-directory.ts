import type { Prisma } from '../generated/client.ts';
import { leaveLasts } from './on-leave.ts';

export type DirectoryUnitRow = {
  unitId: string;
  name: string;
  telephone: string;
  sections: { sectionId: string; name: string }[];
  staffed: boolean;
};

/** Active units in their order. `staffed`: today a handler can draft there and a head, never the same person, can sign; who is on leave can not. */
export async function readUnits(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<DirectoryUnitRow[]> {
  return tx.$queryRaw<DirectoryUnitRow[]>`
    SELECT u.id AS "unitId", u.name, u.telephone,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('sectionId', n.id, 'name', n.name) ORDER BY n.name), '[]') FROM section n
        WHERE n.jurisdiction_id = u.jurisdiction_id AND n.unit_id = u.id) AS sections,
      (SELECT count(DISTINCT s.role) = 2 FROM staff_member s
        WHERE s.jurisdiction_id = u.jurisdiction_id AND s.unit_id = u.id AND s.active
          AND s.role IN ('unitHandler', 'unitHead')
          AND NOT EXISTS (SELECT FROM staff_leave v WHERE v.jurisdiction_id = s.jurisdiction_id AND v.staff_id = s.id
            AND ${leaveLasts})) AS staffed
    FROM unit u WHERE u.jurisdiction_id = ${jurisdictionId} AND u.active
    ORDER BY u.position, u.name`;
}
