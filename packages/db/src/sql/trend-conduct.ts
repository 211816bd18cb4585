import { Prisma } from '../generated/client.ts';
import { waitsOfSteps } from './trend-waits.ts';

/** The columns of `trend_conduct` that add up, in order. */
export const conductSums: Prisma.Sql = Prisma.sql`sum(dispatched)::int AS dispatched, sum(signed)::int AS signed,
  sum(unsigned_days)::int AS unsigned_days, sum(unsigned_squares)::int AS unsigned_squares,
  sum(objections)::int AS objections, sum(extensions)::int AS extensions, sum(rated)::int AS rated,
  sum(bad)::int AS bad, sum(bad_after_call)::int AS bad_after_call, sum(waited)::int AS waited,
  sum(waited_days)::int AS waited_days, sum(waited_squares)::int AS waited_squares, sum(waiting)::int AS waiting,
  sum(waiting_since) AS waiting_since`;

/**
 * What units did with the cases of `told` (`case_id`, `on_day`), by the day of receipt and the unit that did it: every dispatch,
 * with the days until it was signed for or objected to if it was; objections; extensions asked for; final answers that
 * were rated, badly (one or two of five), and still bad when the citizen was called back; and how long cases were in nobody's hands.
 */
export function conductOfTold(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    WITH step AS MATERIALIZED (
      SELECT t.on_day AS told_on, e.case_id, e.number, e.type, e.on_day, e.unit_id, e.payload
      FROM told t JOIN case_event e ON e.jurisdiction_id = ${jurisdictionId} AND e.case_id = t.case_id)
    SELECT on_day, key, ${conductSums} FROM (
      SELECT on_day, unit_id::text AS key, dispatched, signed, unsigned_days, unsigned_squares, objections, extensions, rated,
        bad, bad_after_call, 0 AS waited, 0 AS waited_days, 0 AS waited_squares, 0 AS waiting, 0::float8 AS waiting_since
      FROM (
      SELECT e.told_on AS on_day, e.unit_id, 1 AS dispatched, (s.on_day IS NOT NULL)::int AS signed,
        coalesce(s.on_day - e.on_day, 0) AS unsigned_days, coalesce((s.on_day - e.on_day) ^ 2, 0)::int AS unsigned_squares,
        0 AS objections, 0 AS extensions, 0 AS rated, 0 AS bad, 0 AS bad_after_call
      FROM (SELECT *, min(number) FILTER (WHERE type IN ('acknowledged', 'objected')) OVER (PARTITION BY case_id
        ORDER BY number DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS signed_by FROM step) e
      LEFT JOIN step s ON s.case_id = e.case_id AND s.number = e.signed_by
      WHERE e.type = 'dispatched'
      UNION ALL
      SELECT told_on, unit_id, 0, 0, 0, 0, 1, 0, 0, 0, 0 FROM step WHERE type = 'objected'
      UNION ALL
      SELECT t.on_day, k.asked_unit_id, 0, 0, 0, 0, 0, 1, 0, 0, 0
      FROM told t JOIN clock_change k ON k.jurisdiction_id = ${jurisdictionId} AND k.case_id = t.case_id
        AND k.change = 'extend'
      UNION ALL
      SELECT t.on_day, r.unit_id, 0, 0, 0, 0, 0, 0, 1, (g.satisfied <= 2)::int,
        (g.satisfied <= 2 AND coalesce(b.outcome IN ('stillUnsolved', 'reworkAdvised'), FALSE))::int
      FROM told t
      JOIN rating g ON g.jurisdiction_id = ${jurisdictionId} AND g.case_id = t.case_id
      JOIN reply r ON r.jurisdiction_id = g.jurisdiction_id AND r.case_id = coalesce(g.of_case_id, g.case_id)
        AND r.round = coalesce(g.of_round, g.round) AND r.state = 'approved' AND r.final
      LEFT JOIN call_back b ON b.jurisdiction_id = g.jurisdiction_id AND b.case_id = g.case_id AND b.round = g.round
      ) AS act WHERE unit_id IS NOT NULL
      UNION ALL
      SELECT on_day, key, 0, 0, 0, 0, 0, 0, 0, 0, 0, waited, waited_days, waited_squares, waiting, waiting_since
      FROM (${waitsOfSteps(jurisdictionId)}) AS wait
    ) AS done GROUP BY on_day, key`;
}
