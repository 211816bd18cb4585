import { Prisma } from '../generated/client.ts';

/** Today in the jurisdiction of `id`, by the database's clock. */
export function todayIn(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(now() AT TIME ZONE (SELECT j.time_zone FROM jurisdiction j WHERE j.id = ${id}))::date`;
}
