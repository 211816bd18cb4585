import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type ConductUnitRow = {
  unitId: string;
  unit: string;
  dispatched: number;
  objections: number;
  objectionsLost: number;
  unsignedDays: number;
  extensions: { askedOn: string; dueOn: string | null; profile: CaseProfileKey }[];
  answers: number;
  /** Whoever was given one of the answers: of each the citizen, and those who are joined to the case. */
  asked: number;
  explained: number;
  /** Ratings at each level, from 1 to 5. */
  levels: number[];
};

export type ConductRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  readonly from: string;
  readonly to: string;
  readonly today: string;
};

/**
 * Per unit, what happened from `from` to `to` (both included): dispatches that were not recalled and the days until they were signed for (or
 * came back on paper), objections,
 * extensions asked for, final answers and their ratings. Only of cases that the actor may see. One statement.
 */
export async function readConduct(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, from, to, today }: ConductRequest,
): Promise<ConductUnitRow[]> {
  return tx.$queryRaw<ConductUnitRow[]>`
    WITH step AS (
      SELECT e.unit_id, count(*) FILTER (WHERE e.type = 'dispatched' AND signed.type IS DISTINCT FROM 'recalled')::int AS dispatched,
        count(*) FILTER (WHERE e.type = 'objected')::int AS objections,
        count(*) FILTER (WHERE e.type = 'objectionRuled' AND e.payload ->> 'upheld' = 'false')::int AS lost,
        coalesce(sum(coalesce(signed.on_day, ${today}::date) - e.on_day) FILTER (WHERE e.type = 'dispatched'), 0)::int
          AS unsigned_days
      FROM case_event e
      JOIN case_file c ON c.jurisdiction_id = e.jurisdiction_id AND c.id = e.case_id
      LEFT JOIN LATERAL (SELECT n.on_day, n.type FROM case_event n WHERE n.jurisdiction_id = e.jurisdiction_id
        AND n.case_id = e.case_id AND n.number > e.number AND n.type IN ('acknowledged', 'paperReturned', 'objected', 'recalled', 'withdrawn')
        ORDER BY n.number LIMIT 1) signed ON e.type = 'dispatched'
      WHERE e.jurisdiction_id = ${jurisdictionId} AND e.on_day BETWEEN ${from}::date AND ${to}::date
        AND e.type IN ('dispatched', 'objected', 'objectionRuled') AND ${visibleTo(actor)}
      GROUP BY e.unit_id
    ), asked AS (
      SELECT k.asked_unit_id AS unit_id,
        jsonb_agg(jsonb_build_object('askedOn', k.asked_on, 'dueOn', k.due_on, 'profile', c.clock_profile)) AS extensions
      FROM clock_change k JOIN case_file c ON c.jurisdiction_id = k.jurisdiction_id AND c.id = k.case_id
      WHERE k.jurisdiction_id = ${jurisdictionId} AND k.change = 'extend'
        AND k.asked_on BETWEEN ${from}::date AND ${to}::date AND ${visibleTo(actor)}
      GROUP BY k.asked_unit_id
    ), answer AS (
      SELECT r.unit_id, count(*) FILTER (WHERE v.is_own)::int AS answers, count(*)::int AS asked,
        count(*) FILTER (WHERE v.is_own AND r.outcome = 'explained')::int AS explained,
        ARRAY[count(*) FILTER (WHERE v.satisfied = 1), count(*) FILTER (WHERE v.satisfied = 2),
          count(*) FILTER (WHERE v.satisfied = 3), count(*) FILTER (WHERE v.satisfied = 4),
          count(*) FILTER (WHERE v.satisfied = 5)]::int[] AS levels
      FROM reply r JOIN case_file c ON c.jurisdiction_id = r.jurisdiction_id AND c.id = r.case_id
      CROSS JOIN LATERAL (
        SELECT TRUE AS is_own, (SELECT g.satisfied FROM rating g WHERE g.jurisdiction_id = r.jurisdiction_id
          AND g.case_id = r.case_id AND g.round = r.round AND g.of_case_id IS NULL) AS satisfied
        UNION ALL
        SELECT FALSE, (SELECT g.satisfied FROM rating g WHERE g.jurisdiction_id = r.jurisdiction_id
          AND g.case_id = c.id AND g.of_case_id = r.case_id AND g.of_round = r.round)
        FROM case_file c WHERE c.jurisdiction_id = r.jurisdiction_id AND c.joined_into_id = r.case_id AND c.state = 'joined'
          AND ${visibleTo(actor)}) v
      WHERE r.jurisdiction_id = ${jurisdictionId} AND r.state = 'approved' AND r.final
        AND r.approved_on BETWEEN ${from}::date AND ${to}::date AND ${visibleTo(actor)}
      GROUP BY r.unit_id
    )
    SELECT u.id AS "unitId", u.name AS unit, coalesce(step.dispatched, 0) AS dispatched,
      coalesce(step.objections, 0) AS objections, coalesce(step.lost, 0) AS "objectionsLost",
      coalesce(step.unsigned_days, 0) AS "unsignedDays", coalesce(asked.extensions, '[]') AS extensions,
      coalesce(answer.answers, 0) AS answers, coalesce(answer.asked, 0) AS asked, coalesce(answer.explained, 0) AS explained,
      coalesce(answer.levels, '{0,0,0,0,0}') AS levels
    FROM unit u
    LEFT JOIN step ON step.unit_id = u.id LEFT JOIN asked ON asked.unit_id = u.id LEFT JOIN answer ON answer.unit_id = u.id
    WHERE u.jurisdiction_id = ${jurisdictionId} AND coalesce(step.unit_id, asked.unit_id, answer.unit_id) IS NOT NULL
    ORDER BY u.position, u.name`;
}
