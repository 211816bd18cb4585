import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { toldOf } from './refresh-trend-counts.ts';
import { conductOfTold, conductSums } from './trend-conduct.ts';
import { keptFrom } from './trend-counts-for.ts';
import { spanRows } from './trend-span.ts';

export type UnitConduct = {
  unitId: string;
  unit: string;
  dispatched: number;
  signed: number;
  unsigned_days: number;
  unsigned_squares: number;
  objections: number;
  extensions: number;
  rated: number;
  bad: number;
  bad_after_call: number;
};

/** How each unit handled the cases that were received in a period, out of the rollup, without those kept from the actor. */
export async function readUnitConduct(
  tx: Prisma.TransactionClient,
  at: { actor: Actor; jurisdictionId: string; from: string; to: string },
): Promise<UnitConduct[]> {
  const rows = spanRows(at, {
    ...{ months: Prisma.sql`trend_conduct_month`, days: Prisma.sql`trend_conduct` },
    columns: Prisma.sql`key, dispatched, signed, unsigned_days, unsigned_squares, objections, extensions, rated, bad,
      bad_after_call`,
  });
  return tx.$queryRaw<UnitConduct[]>`
    WITH told AS MATERIALIZED (${toldOf(at.jurisdictionId, { where: keptFrom(at.actor, at) })}),
    kept AS (${conductOfTold(at.jurisdictionId)})
    SELECT u.id AS "unitId", u.name AS unit, k.* FROM (SELECT key, ${conductSums} FROM (${rows}
      UNION ALL SELECT key, -dispatched, -signed, -unsigned_days, -unsigned_squares, -objections, -extensions, -rated, -bad,
        -bad_after_call FROM kept) AS span GROUP BY key) k
    JOIN unit u ON u.jurisdiction_id = ${at.jurisdictionId} AND u.id::text = k.key
    ORDER BY u.position, u.name`;
}
