import type { Prisma } from '../generated/client.ts';

type Leaving = {
  readonly jurisdictionId: string;
  readonly staffId: string;
  /** The unit that is left. */
  readonly unitId: string;
  readonly reason: string;
  readonly setBy: string;
  readonly today: string;
};

/** Excludes somebody who leaves a unit from every case that is about it, in their own person from now on. One statement. */
export async function keepExcluded(tx: Prisma.TransactionClient, of: Leaving): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_exclusion (jurisdiction_id, case_id, ground, staff_id, reason, set_by, set_on)
    SELECT x.jurisdiction_id, x.case_id, 'conflict', ${of.staffId}::uuid, ${of.reason}, ${of.setBy}, ${of.today}::date
    FROM case_exclusion x
    WHERE x.jurisdiction_id = ${of.jurisdictionId} AND x.ground = 'accused' AND x.unit_id = ${of.unitId}::uuid
    ON CONFLICT DO NOTHING`;
}
