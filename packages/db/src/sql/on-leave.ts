import { Prisma } from '../generated/client.ts';
import { todayIn } from './today-in.ts';

/** True for a `staff_leave v` that lasts today. It begins and ends by its days: nothing is handed over or back. */
export const leaveLasts: Prisma.Sql = Prisma.sql`(v.ended_on IS NULL
  AND ${todayIn(Prisma.sql`v.jurisdiction_id`)} BETWEEN v.from_on AND v.to_on)`;

/** `chain(id)`: a member of staff, whoever stands in for them today, and for that one who is away too. */
const chainOfDeputies = (jurisdictionId: Prisma.Sql, staffId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`WITH RECURSIVE chain(id) AS (SELECT ${staffId} UNION SELECT v.deputy_id FROM chain
    JOIN staff_leave v ON v.jurisdiction_id = ${jurisdictionId} AND v.staff_id = chain.id WHERE ${leaveLasts})`;

/** The ids, as text, of an active member of staff and of whoever stands in for them today. */
export function personAndDeputies(jurisdictionId: Prisma.Sql, staffId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${chainOfDeputies(jurisdictionId, staffId)} SELECT s.id::text FROM chain
    JOIN staff_member s ON s.jurisdiction_id = ${jurisdictionId} AND s.id = chain.id AND s.active)`;
}

/** The name of who does the work of a member of staff today, that one being away; null for somebody who is there. */
export function standInName(jurisdictionId: Prisma.Sql, staffId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${chainOfDeputies(jurisdictionId, staffId)} SELECT d.name FROM chain
    JOIN staff_member d ON d.jurisdiction_id = ${jurisdictionId} AND d.id = chain.id
    WHERE chain.id <> ${staffId} AND NOT EXISTS (SELECT FROM staff_leave v
      WHERE v.jurisdiction_id = ${jurisdictionId} AND v.staff_id = chain.id AND ${leaveLasts}) LIMIT 1)`;
}

/** The ids of a member of staff and of all for whom they stand in today, themselves or for another stand-in. */
export function personAndPrincipals(jurisdictionId: string, staffId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(WITH RECURSIVE chain(id) AS (SELECT ${staffId}::uuid UNION SELECT v.staff_id FROM chain
    JOIN staff_leave v ON v.jurisdiction_id = ${jurisdictionId} AND v.deputy_id = chain.id WHERE ${leaveLasts})
    SELECT id FROM chain)`;
}
