import type { Prisma } from '../generated/client.ts';

/** Adds up what changes left in `settled_case`, a row for each state, kind and unit; gives how many rows were there. One statement. */
export async function addUpSettled(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ rows: number }[]>`
    WITH gone AS (DELETE FROM settled_case WHERE jurisdiction_id = ${jurisdictionId} RETURNING state, kind, unit_id, cases),
    added AS (
      INSERT INTO settled_case (jurisdiction_id, state, kind, unit_id, cases)
      SELECT ${jurisdictionId}, state, kind, unit_id, sum(cases) FROM gone GROUP BY 2, 3, 4 HAVING sum(cases) <> 0)
    SELECT count(*)::int AS rows FROM gone`;
  return rows[0]?.rows ?? 0;
}
