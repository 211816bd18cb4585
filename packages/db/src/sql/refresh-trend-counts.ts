import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import { sumLate, sumMonths, sumPairWeeks } from './sum-trends.ts';
import { conductOfTold } from './trend-conduct.ts';
import { pairsWritten } from './trend-pairs.ts';
import { trendPlaces } from './trend-places.ts';

/**
 * Counts the days named in `trend_stale_day` anew, the latest `days` of them; answers with how many it counted. A case counts
 * on the day it was received, whatever became of it: withdrawn, joined and handed over alike. The counts are the discipline
 * office's; nobody who may not see handed-over cases may read them.
 *
 * A change leaves its row in `trend_stale_day` with what it changes, in one transaction. Rows are taken and cases are counted
 * in one statement, so by one snapshot: a change it does not see keeps its row for the next refresh. Refreshes of a
 * jurisdiction come one after another, since the later one must know the rows of the earlier.
 */
export async function refreshTrendCounts(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; days: number; today: string },
): Promise<number> {
  await lockTrends(tx, at.jurisdictionId);
  const told = toldOf(at.jurisdictionId, {
    also: Prisma.sql`, coalesce(${overdueOn(at.today)}, FALSE) AS late`,
    join: Prisma.sql`JOIN day ON c.received_on = day.on_day`,
  });
  const rows = await tx.$queryRaw<{ day: string }[]>`
    WITH taken AS (
      DELETE FROM trend_stale_day WHERE jurisdiction_id = ${at.jurisdictionId} AND on_day IN (
        SELECT DISTINCT on_day FROM trend_stale_day WHERE jurisdiction_id = ${at.jurisdictionId}
        ORDER BY on_day DESC LIMIT ${at.days})
      RETURNING on_day),
    day AS MATERIALIZED (SELECT DISTINCT on_day FROM taken),
    told AS MATERIALIZED (${told}),
    counted AS MATERIALIZED (
      SELECT on_day, dimension, key, ${trendFigures}, count(*) FILTER (WHERE late)::int AS overdue
      FROM (${trendPlaces(at.jurisdictionId)}) AS place
      GROUP BY on_day, dimension, key),
    written AS (
      INSERT INTO trend_count
        (jurisdiction_id, on_day, dimension, key, received, answered, rated, solved, satisfied)
      SELECT ${at.jurisdictionId}, on_day, dimension, key, received, answered, rated, solved, satisfied FROM counted
      ON CONFLICT (jurisdiction_id, on_day, dimension, key) DO UPDATE SET received = excluded.received,
        answered = excluded.answered, rated = excluded.rated, solved = excluded.solved, satisfied = excluded.satisfied),
    gone AS (
      DELETE FROM trend_count n USING day
      WHERE n.jurisdiction_id = ${at.jurisdictionId} AND n.on_day = day.on_day
        AND NOT EXISTS (SELECT FROM counted
          WHERE counted.on_day = n.on_day AND counted.dimension = n.dimension AND counted.key = n.key)),
    late AS (
      INSERT INTO trend_late (jurisdiction_id, on_day, dimension, key, overdue)
      SELECT ${at.jurisdictionId}, on_day, dimension, key, overdue FROM counted WHERE overdue > 0
      ON CONFLICT (jurisdiction_id, dimension, key, on_day) DO UPDATE SET overdue = excluded.overdue),
    in_time AS (
      DELETE FROM trend_late n USING day
      WHERE n.jurisdiction_id = ${at.jurisdictionId} AND n.on_day = day.on_day
        AND NOT EXISTS (SELECT FROM counted WHERE counted.on_day = n.on_day AND counted.dimension = n.dimension
          AND counted.key = n.key AND counted.overdue > 0)),
    ${pairsWritten(at.jurisdictionId)},
    conduct AS MATERIALIZED (${conductOfTold(at.jurisdictionId)}),
    handled AS (
      INSERT INTO trend_conduct SELECT ${at.jurisdictionId}, conduct.* FROM conduct
      ON CONFLICT (jurisdiction_id, on_day, key) DO UPDATE SET dispatched = excluded.dispatched,
        signed = excluded.signed, unsigned_days = excluded.unsigned_days, unsigned_squares = excluded.unsigned_squares,
        objections = excluded.objections, extensions = excluded.extensions, rated = excluded.rated, bad = excluded.bad,
        bad_after_call = excluded.bad_after_call, waited = excluded.waited, waited_days = excluded.waited_days,
        waited_squares = excluded.waited_squares, waiting = excluded.waiting, waiting_since = excluded.waiting_since),
    unhandled AS (
      DELETE FROM trend_conduct n USING day
      WHERE n.jurisdiction_id = ${at.jurisdictionId} AND n.on_day = day.on_day
        AND NOT EXISTS (SELECT FROM conduct WHERE conduct.on_day = n.on_day AND conduct.key = n.key))
    SELECT on_day::text AS day FROM day`;
  const days = rows.map(({ day }) => day);
  await sumMonths(tx, at.jurisdictionId, [...new Set(days.map((day) => `${day.slice(0, 8)}01`))]);
  await sumPairWeeks(tx, at.jurisdictionId, days);
  if (rows.length > 0) await sumLate(tx, at.jurisdictionId);
  return rows.length;
}

/** Refreshes of a jurisdiction come one after another. */
const lockTrends = (tx: Prisma.TransactionClient, jurisdictionId: string): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`trends:${jurisdictionId}`}, 0))`;

/** Counts anew what is overdue, unless that was done as of `today` already: time alone makes cases late. */
export async function refreshLateCounts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, today }: { jurisdictionId: string; today: string },
): Promise<void> {
  await lockTrends(tx, jurisdictionId);
  const isNew = await tx.$executeRaw`
    INSERT INTO trend_late_as_of (jurisdiction_id, on_day) VALUES (${jurisdictionId}, ${today}::date)
    ON CONFLICT (jurisdiction_id) DO UPDATE SET on_day = excluded.on_day WHERE trend_late_as_of.on_day <> excluded.on_day`;
  if (isNew === 0) return;
  await tx.$executeRaw`DELETE FROM trend_late WHERE jurisdiction_id = ${jurisdictionId}`;
  await tx.$executeRaw`
    INSERT INTO trend_late (jurisdiction_id, on_day, dimension, key, overdue)
    WITH told AS MATERIALIZED (
      SELECT c.id AS case_id, c.received_on, c.unit_id, c.kind, c.town_id FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND ${overdueOn(today)})
    SELECT ${jurisdictionId}, received_on, dimension, key, count(*)::int FROM (${trendPlaces(jurisdictionId)}) AS place
    GROUP BY received_on, dimension, key`;
  await sumLate(tx, jurisdictionId);
}

/** What is counted of the cases of one place. */
export const trendFigures = Prisma.sql`count(*)::int AS received, count(*) FILTER (WHERE answered)::int AS answered,
  count(solved)::int AS rated, count(*) FILTER (WHERE solved = 'yes')::int AS solved,
  count(*) FILTER (WHERE satisfied >= 4)::int AS satisfied`;

/** The cases `c` that a join or a condition picks: the unit that holds each, or whose answer stands if none holds it now, and the citizen's last word on an answer to it. */
export function toldOf(
  jurisdictionId: string,
  { also, join, where }: { also?: Prisma.Sql; join?: Prisma.Sql; where?: Prisma.Sql },
): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id AS case_id, c.received_on AS on_day, c.kind, c.town_id, coalesce(c.unit_id, y.unit_id) AS unit_id,
      y.unit_id IS NOT NULL AS answered, g.solved, g.satisfied ${also ?? Prisma.empty}
    FROM case_file c ${join ?? Prisma.empty}
    LEFT JOIN LATERAL (SELECT r.unit_id FROM reply r WHERE r.jurisdiction_id = c.jurisdiction_id AND r.case_id = c.id
      AND r.state = 'approved' AND r.final ORDER BY r.approved_at DESC LIMIT 1) y ON TRUE
    LEFT JOIN LATERAL (SELECT r.solved, r.satisfied FROM rating r WHERE r.jurisdiction_id = c.jurisdiction_id
      AND r.case_id = c.id AND r.of_case_id IS NULL ORDER BY r.round DESC LIMIT 1) g ON TRUE
    WHERE c.jurisdiction_id = ${jurisdictionId} AND ${where ?? Prisma.sql`TRUE`}`;
}
