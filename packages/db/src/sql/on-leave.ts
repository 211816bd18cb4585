import { Prisma } from '../generated/client.ts';

/** Today in the jurisdiction of `id`, by the database's clock. */
const todayIn = (id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(now() AT TIME ZONE (SELECT j.time_zone FROM jurisdiction j WHERE j.id = ${id}))::date`;

/** True for a `staff_leave v` that lasts today. It begins and ends by its days: nothing is handed over or back. */
export const leaveLasts: Prisma.Sql = Prisma.sql`(v.ended_on IS NULL
  AND ${todayIn(Prisma.sql`v.jurisdiction_id`)} BETWEEN v.from_on AND v.to_on)`;

/** The ids, as text, of an active member of staff and of whoever stands in for them today. */
export function personAndDeputies(jurisdictionId: Prisma.Sql, staffId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT s.id::text FROM staff_member s
      WHERE s.jurisdiction_id = ${jurisdictionId} AND s.id = ${staffId} AND s.active
    UNION SELECT v.deputy_id::text FROM staff_leave v
      WHERE v.jurisdiction_id = ${jurisdictionId} AND v.staff_id = ${staffId} AND ${leaveLasts})`;
}

/** The ids of a member of staff and of all for whom they stand in today. */
export function personAndPrincipals(jurisdictionId: string, staffId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT ${staffId}::uuid UNION SELECT v.staff_id FROM staff_leave v
    WHERE v.jurisdiction_id = ${jurisdictionId} AND v.deputy_id = ${staffId}::uuid AND ${leaveLasts})`;
}
