import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { toldOf, trendFigures } from './refresh-trend-counts.ts';
import { trendPlaces } from './trend-places.ts';
import { notExcluded } from './visible-to.ts';

/**
 * The rows of `trend_count` from `from` to `to` (civil dates, both included), and below them as negative rows what the cases
 * that are kept from the actor contribute: summed up, the actor finds no trace of them. Those are few, and found by an index.
 */
export function trendCountsFor(
  actor: Actor,
  { jurisdictionId, from, to }: { jurisdictionId: string; from: string; to: string },
): Prisma.Sql {
  const where = Prisma.sql`c.excludes AND NOT ${notExcluded(actor)} AND c.received_on BETWEEN ${from}::date AND ${to}::date`;
  return Prisma.sql`
    SELECT on_day, dimension, key, received, answered, rated, solved, satisfied FROM trend_count
    WHERE jurisdiction_id = ${jurisdictionId} AND on_day BETWEEN ${from}::date AND ${to}::date
    UNION ALL
    SELECT on_day, dimension, key, -received, -answered, -rated, -solved, -satisfied FROM (
      WITH told AS MATERIALIZED (${toldOf(jurisdictionId, { where })})
      SELECT on_day, dimension, key, ${trendFigures} FROM (${trendPlaces(jurisdictionId)}) AS place
      GROUP BY on_day, dimension, key) AS kept`;
}
