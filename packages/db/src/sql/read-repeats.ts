import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { pairsOfTold } from './trend-pairs.ts';
import { visibleTo } from './visible-to.ts';

export type RepeatRow = {
  measureId: string;
  number: number | null;
  title: string | null;
  opening: string;
  status: string;
  townId: string;
  town: string;
  cases: number;
  latestOn: string;
};

/**
 * The plain list beside the alerts, without any statistics: measures about which three or more cases came from one town since
 * `since`, most first; out of the counts by week and, before the first Monday, by day, without the cases that are kept from the actor. One statement.
 */
export async function readRepeats(
  tx: Prisma.TransactionClient,
  {
    actor,
    jurisdictionId,
    since,
    limit,
  }: { actor: Actor; jurisdictionId: string; since: string; limit: number },
): Promise<RepeatRow[]> {
  return tx.$queryRaw<RepeatRow[]>`/* planned once */
    WITH told AS MATERIALIZED (
      SELECT c.id AS case_id, c.received_on AS on_day, c.town_id FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_on >= ${since}::date AND c.excludes AND NOT ${visibleTo(actor)}),
    kept AS MATERIALIZED (${pairsOfTold(jurisdictionId)}),
    counted AS (
      SELECT measure_id, town_id, sum(received)::int AS cases, max(latest_on) AS latest_on FROM (
        SELECT measure_id, town_id, received, latest_on FROM trend_pair_week
        WHERE jurisdiction_id = ${jurisdictionId} AND week >= ${since}::date
        UNION ALL
        SELECT measure_id, town_id, received, on_day FROM trend_pair
        WHERE jurisdiction_id = ${jurisdictionId} AND on_day >= ${since}::date
          AND on_day < date_trunc('week', ${since}::date + interval '6 days')::date) AS part
      GROUP BY measure_id, town_id HAVING sum(received) >= 3),
    repeated AS MATERIALIZED (
      SELECT s.measure_id, s.town_id, s.cases - coalesce(k.cases, 0) AS cases,
        CASE WHEN k.cases IS NULL THEN s.latest_on ELSE (
          SELECT max(p.on_day) FROM trend_pair p LEFT JOIN kept d USING (on_day, measure_id, town_id)
          WHERE p.jurisdiction_id = ${jurisdictionId} AND p.on_day >= ${since}::date AND p.measure_id = s.measure_id
            AND p.town_id = s.town_id AND p.received > coalesce(d.received, 0)) END AS latest_on
      FROM counted s LEFT JOIN (SELECT measure_id, town_id, sum(received)::int AS cases FROM kept GROUP BY 1, 2) k
        USING (measure_id, town_id)
      WHERE s.cases - coalesce(k.cases, 0) >= 3
      ORDER BY 3 DESC, 4 DESC, s.measure_id, s.town_id LIMIT ${limit})
    SELECT v.measure_id AS "measureId", v.number, v.title, left(v.text, 80) AS opening, v.status, t.id AS "townId",
      t.name AS town, r.cases, r.latest_on::text AS "latestOn"
    FROM repeated r
    JOIN town t ON t.jurisdiction_id = ${jurisdictionId} AND t.id = r.town_id
    JOIN measure m ON m.jurisdiction_id = ${jurisdictionId} AND m.id = r.measure_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    ORDER BY r.cases DESC, r.latest_on DESC, v.position, t.name`;
}
