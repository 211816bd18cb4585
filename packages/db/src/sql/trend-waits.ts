import { holdingEnds, holdingGaps } from '@huiyin/domain/case/holdings';
import { Prisma } from '../generated/client.ts';
import { noTrendKey } from './trend-places.ts';

/** The day from which days are counted where they are added up. */
export const waitsFrom = '2000-01-01';

/**
 * The stretches in which nobody held the cases of whose events `step` tells (`told_on` is the day of receipt), as `holdings` in the domain has them: one row each, by the day
 * of receipt and the unit that got the case then; under `noTrendKey` where it ended otherwise or still lasts.
 */
export function waitsOfSteps(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT on_day, CASE WHEN next = 'unit' THEN coalesce(next_unit, ${noTrendKey}) ELSE ${noTrendKey} END AS key,
      (until IS NOT NULL)::int AS waited, coalesce(greatest(until - since, 0), 0) AS waited_days,
      coalesce(greatest(until - since, 0), 0) ^ 2 AS waited_squares, (until IS NULL)::int AS waiting,
      CASE WHEN until IS NULL THEN since - ${waitsFrom}::date ELSE 0 END AS waiting_since
    FROM (
      SELECT on_day, state, since, lead(since) OVER steps AS until, lead(state) OVER steps AS next,
        lead(unit_id) OVER steps AS next_unit
      FROM (SELECT *, lag(state) OVER (PARTITION BY case_id ORDER BY number) AS before
        FROM (${holdersOfSteps(jurisdictionId)}) AS turn WHERE state IS NOT NULL) AS turned
      WHERE state <> 'nobody' OR before IS DISTINCT FROM 'nobody'
      WINDOW steps AS (PARTITION BY case_id ORDER BY number)) AS stretch
    WHERE state = 'nobody'`;
}

/** In whose hands each step leaves a case: nobody's, a unit's, or nobody's any more since all is done; null where it changes nothing. */
function holdersOfSteps(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT e.told_on AS on_day, e.case_id, e.number, e.on_day AS since,
      CASE WHEN e.type = ANY (${[...holdingGaps]}::text[]) THEN 'nobody'
        WHEN e.type = 'dispatched' OR (e.type = 'objectionRuled' AND e.payload ->> 'upheld' IS DISTINCT FROM 'true') THEN 'unit'
        WHEN e.type = ANY (${[...holdingEnds]}::text[]) OR (e.type = 'replyApproved' AND e.payload ->> 'final' = 'true')
          THEN 'end' END AS state,
      CASE e.type WHEN 'dispatched' THEN e.unit_id::text WHEN 'objectionRuled' THEN (SELECT d.unit_id::text FROM case_event d
        WHERE d.jurisdiction_id = ${jurisdictionId} AND d.case_id = e.case_id AND d.type = 'dispatched' AND d.number < e.number
        ORDER BY d.number DESC LIMIT 1) END AS unit_id
    FROM step e`;
}
