import { type Actor, isStaff, type StaffActor } from '@huiyin/domain/case/actor';
import { owedStates } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import {
  chosen,
  dayOf,
  holdsWords,
  isWhole,
  keptThroughout,
  type QueueSelection,
} from './queue-selection.ts';
import { settledVisibleTo, visibleTo } from './visible-to.ts';

export type QueueCountRow = {
  facet: 'state' | 'kind' | 'unit' | 'overdue' | 'supervised' | 'clockAsked' | 'mine' | 'total';
  /** A state, a kind, a unit's id; null for the others. */
  key: string | null;
  cases: number;
};

/**
 * How many cases each choice of a filter would show the actor, the other filters kept. One statement: the cases are counted
 * once for every combination of choices, and those few sums (again as `c`) are added up for each filter; what is supervised, what
 * waits for a decision on its clock, and one's own, are counted by themselves.
 */
export async function countQueue(
  tx: Prisma.TransactionClient,
  { actor, selection }: { actor: Actor; selection: QueueSelection },
): Promise<QueueCountRow[]> {
  const { states, kind, unit } = chosen(selection);
  const { overdue } = selection;
  return tx.$queryRaw<QueueCountRow[]>`
    WITH combination AS MATERIALIZED (
      ${combinations(actor, selection)}
    ), c AS (
      SELECT *, ${states} AS in_states, coalesce(${kind}, FALSE) AS in_kind, coalesce(${unit}, FALSE) AS in_unit,
        (late OR NOT ${overdue}) AS in_overdue
      FROM combination c
    )
    SELECT 'state' AS facet, state AS key, sum(n)::int AS cases FROM c
      WHERE in_kind AND in_unit AND in_overdue GROUP BY state
    UNION ALL
    SELECT 'kind', kind, sum(n)::int FROM c
      WHERE in_states AND in_unit AND in_overdue AND kind IS NOT NULL GROUP BY kind
    UNION ALL
    SELECT 'unit', unit_id::text, sum(n)::int FROM c
      WHERE in_states AND in_kind AND in_overdue AND unit_id IS NOT NULL GROUP BY unit_id
    UNION ALL
    SELECT 'overdue', NULL, coalesce(sum(n), 0)::int FROM c WHERE in_states AND in_kind AND in_unit AND late
    UNION ALL
    SELECT 'total', NULL, coalesce(sum(n), 0)::int FROM c WHERE in_states AND in_kind AND in_unit AND in_overdue
    UNION ALL
    SELECT 'supervised', NULL, ${countOf(actor, { ...selection, supervised: true })}
    UNION ALL
    SELECT 'clockAsked', NULL, ${countOf(actor, { ...selection, clockAsked: true })}
    UNION ALL
    SELECT 'mine', NULL, ${isStaff(actor) ? countOf(actor, { ...selection, mineOf: actor }) : 0}`;
}

/** The visible cases by state, kind, unit and lateness. */
function combinations(actor: Actor, selection: QueueSelection): Prisma.Sql {
  const counted = (which: Prisma.Sql) => Prisma.sql`
    SELECT c.state, c.kind, c.unit_id, coalesce(${overdueOn(dayOf(selection))}, FALSE) AS late, count(*) AS n
    FROM case_file c
    WHERE ${keptThroughout(selection)} AND ${holdsWords(selection)} AND ${which}
    GROUP BY 1, 2, 3, 4`;
  if (isWhole(selection) && isStaff(actor)) return wholeCombinations(actor, selection, counted);
  // In two, so that the many cases from which nobody is excluded are counted from an index, which has no ids.
  return Prisma.sql`${counted(visibleTo(actor, Prisma.sql`NOT c.excludes`))}
    UNION ALL ${counted(Prisma.sql`c.excludes AND ${visibleTo(actor)}`)}`;
}

/**
 * The same where nothing is left out of the list: what nobody owes a step was counted as it changed (`settled_case`), and only the
 * others are counted now, those that are set apart, and those in which a unit takes part beside another.
 */
function wholeCombinations(
  actor: StaffActor,
  { jurisdictionId }: QueueSelection,
  counted: (which: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const owed = Prisma.sql`c.state = ANY (${[...owedStates]}::text[])`;
  // Nothing but what the index of the owed holds.
  const plain = Prisma.sql`NOT c.handed_to_discipline AND ${visibleTo(actor, Prisma.sql`NOT c.excludes`)}`;
  const apart = Prisma.sql`(c.excludes OR c.handed_to_discipline) AND c.erased_on IS NULL AND ${visibleTo(actor)}`;
  const parts = [
    Prisma.sql`SELECT s.state, s.kind, s.unit_id, FALSE AS late, sum(s.cases)::bigint AS n FROM settled_case s
      WHERE s.jurisdiction_id = ${jurisdictionId} AND ${settledVisibleTo(actor)} GROUP BY 1, 2, 3 HAVING sum(s.cases) <> 0`,
    counted(Prisma.sql`${owed} AND ${plain}`),
    counted(apart),
  ];
  if (actor.kind === 'unitHandler' || actor.kind === 'unitHead') {
    const besideAnother = Prisma.sql`c.id = ANY (ARRAY(SELECT p.case_id FROM case_participant p
      WHERE p.unit_id = ${actor.unitId}::uuid)) AND c.unit_id IS DISTINCT FROM ${actor.unitId}::uuid`;
    parts.push(counted(Prisma.sql`${besideAnother} AND NOT ${owed} AND ${plain}`));
  }
  return Prisma.join(parts, ' UNION ALL ');
}

/** How many cases a selection shows the actor, counted up to `most`. One statement. */
export async function countUpTo(
  tx: Prisma.TransactionClient,
  { actor, selection, most }: { actor: Actor; selection: QueueSelection; most: number },
): Promise<number> {
  const { states, kind, unit, overdue } = chosen(selection);
  const [row] = await tx.$queryRaw<{ cases: number }[]>`
    SELECT count(*)::int AS cases FROM (SELECT FROM case_file c WHERE ${keptThroughout(selection)}
      AND ${visibleTo(actor)} AND ${states} AND ${kind} AND ${unit} AND ${overdue} LIMIT ${most}) counted`;
  return row?.cases ?? 0;
}

/** How many cases a selection shows the actor; quick where an index knows the few that it leaves. */
function countOf(actor: Actor, selection: QueueSelection): Prisma.Sql {
  const { states, kind, unit, overdue } = chosen(selection);
  return Prisma.sql`(SELECT count(*)::int FROM case_file c WHERE ${keptThroughout(selection)} AND ${holdsWords(selection)}
    AND ${visibleTo(actor)} AND ${states} AND ${kind} AND ${unit} AND ${overdue})`;
}
