import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
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
 * `since`, most first. One statement.
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
  return tx.$queryRaw<RepeatRow[]>`
    WITH repeated AS MATERIALIZED (
      SELECT l.measure_id, c.town_id, count(*)::int AS cases, max(c.received_on)::text AS latest_on
      FROM case_file c JOIN case_link l ON l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_on >= ${since}::date AND c.town_id IS NOT NULL
        AND ${visibleTo(actor)}
      GROUP BY l.measure_id, c.town_id HAVING count(*) >= 3
      ORDER BY count(*) DESC, max(c.received_on) DESC, l.measure_id, c.town_id LIMIT ${limit})
    SELECT v.measure_id AS "measureId", v.number, v.title, left(v.text, 80) AS opening, v.status, t.id AS "townId",
      t.name AS town, r.cases, r.latest_on AS "latestOn"
    FROM repeated r
    JOIN town t ON t.jurisdiction_id = ${jurisdictionId} AND t.id = r.town_id
    JOIN measure m ON m.jurisdiction_id = ${jurisdictionId} AND m.id = r.measure_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    ORDER BY r.cases DESC, r.latest_on DESC, v.position, t.name`;
}
