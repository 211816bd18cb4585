import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import { chosen, dayOf, holdsWords, keptThroughout, type QueueSelection } from './queue-selection.ts';
import { visibleTo } from './visible-to.ts';

export type QueueCountRow = {
  facet: 'state' | 'kind' | 'unit' | 'overdue' | 'supervised' | 'mine' | 'total';
  /** A state, a kind, a unit's id; null for the others. */
  key: string | null;
  cases: number;
};

/**
 * How many cases each choice of a filter would show the actor, the other filters kept. One statement: the cases are counted
 * once for every combination of choices, and those few sums (again as `c`) are added up for each filter; what is supervised, and
 * one's own, are counted by themselves.
 */
export async function countQueue(
  tx: Prisma.TransactionClient,
  { actor, selection }: { actor: Actor; selection: QueueSelection },
): Promise<QueueCountRow[]> {
  const { states, kind, unit } = chosen(selection);
  const { overdue } = selection;
  // In two, so that the many cases from which nobody is excluded are counted from an index, which has no ids.
  const combinations = (visible: Prisma.Sql) => Prisma.sql`
    SELECT c.state, c.kind, c.unit_id, coalesce(${overdueOn(dayOf(selection))}, FALSE) AS late, count(*) AS n
    FROM case_file c
    WHERE ${keptThroughout(selection)} AND ${holdsWords(selection)} AND ${visible}
    GROUP BY 1, 2, 3, 4`;
  return tx.$queryRaw<QueueCountRow[]>`
    WITH combination AS MATERIALIZED (
      ${combinations(visibleTo(actor, Prisma.sql`NOT c.excludes`))}
      UNION ALL ${combinations(Prisma.sql`c.excludes AND ${visibleTo(actor)}`)}
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
    SELECT 'mine', NULL, ${isStaff(actor) ? countOf(actor, { ...selection, mineOf: actor }) : 0}`;
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
