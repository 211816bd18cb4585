import { Prisma } from '../generated/client.ts';

/** The cases of `told` (`case_id`, `on_day`, `town_id`) that came from a town, by day, by each measure they are linked to and by town. */
export function pairsOfTold(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t.on_day, l.measure_id, t.town_id, count(*)::int AS received FROM told t
    JOIN case_link l ON l.jurisdiction_id = ${jurisdictionId} AND l.case_id = t.case_id
    WHERE t.town_id IS NOT NULL GROUP BY t.on_day, l.measure_id, t.town_id`;
}

/** Makes `trend_pair` of each `day` what `told` says: expressions for a statement that has both. */
export function pairsWritten(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    pairs AS MATERIALIZED (${pairsOfTold(jurisdictionId)}),
    paired AS (
      INSERT INTO trend_pair (jurisdiction_id, on_day, measure_id, town_id, received)
      SELECT ${jurisdictionId}, on_day, measure_id, town_id, received FROM pairs
      ON CONFLICT (jurisdiction_id, on_day, measure_id, town_id) DO UPDATE SET received = excluded.received),
    unpaired AS (
      DELETE FROM trend_pair n USING day
      WHERE n.jurisdiction_id = ${jurisdictionId} AND n.on_day = day.on_day
        AND NOT EXISTS (SELECT FROM pairs
          WHERE pairs.on_day = n.on_day AND pairs.measure_id = n.measure_id AND pairs.town_id = n.town_id))`;
}
