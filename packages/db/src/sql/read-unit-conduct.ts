import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { toldOf } from './refresh-trend-counts.ts';
import { conductOfTold, conductSums } from './trend-conduct.ts';
import { keptFrom } from './trend-counts-for.ts';
import { noTrendKey } from './trend-places.ts';
import { spanRows } from './trend-span.ts';

/** Of a unit; without one, of the cases that no unit got or has got yet. */
export type UnitConduct = {
  unitId: string | null;
  unit: string | null;
  /** Whether the unit is no longer. */
  gone: boolean | null;
  dispatched: number;
  signed: number;
  unsigned_days: number;
  unsigned_squares: number;
  objections: number;
  extensions: number;
  rated: number;
  bad: number;
  bad_after_call: number;
  /** Stretches in nobody's hands that ended, and their days; those that last, and the days from `waitsFrom` to their beginnings. */
  waited: number;
  waited_days: number;
  waited_squares: number;
  waiting: number;
  waiting_since: number;
};

/**
 * How each unit handled the cases that were received in a period, out of the rollup, without those kept from the actor: a unit of which
 * nothing is left then has no row, as one that had nothing.
 */
export async function readUnitConduct(
  tx: Prisma.TransactionClient,
  at: { actor: Actor; jurisdictionId: string; from: string; to: string },
): Promise<UnitConduct[]> {
  const rows = spanRows(at, {
    ...{ months: Prisma.sql`trend_conduct_month`, days: Prisma.sql`trend_conduct` },
    columns: Prisma.sql`key, dispatched, signed, unsigned_days, unsigned_squares, objections, extensions, rated, bad,
      bad_after_call, waited, waited_days, waited_squares, waiting, waiting_since`,
  });
  return tx.$queryRaw<UnitConduct[]>`/* planned once */
    WITH told AS MATERIALIZED (${toldOf(at.jurisdictionId, { where: keptFrom(at.actor, at) })}),
    kept AS (${conductOfTold(at.jurisdictionId)})
    SELECT u.id AS "unitId", u.name AS unit, NOT u.active AS gone, k.* FROM (SELECT key, ${conductSums} FROM (${rows}
      UNION ALL SELECT key, -dispatched, -signed, -unsigned_days, -unsigned_squares, -objections, -extensions, -rated, -bad,
        -bad_after_call, -waited, -waited_days, -waited_squares, -waiting, -waiting_since FROM kept) AS span GROUP BY key) k
    LEFT JOIN unit u ON u.jurisdiction_id = ${at.jurisdictionId} AND u.id::text = k.key
    WHERE (u.id IS NOT NULL OR k.key = ${noTrendKey})
      AND greatest(dispatched, objections, extensions, rated, waited, waiting) > 0
    ORDER BY u.position, u.name`;
}
