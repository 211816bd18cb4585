import type { CaseKind, CaseState } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';

/** What is searched for: one case by its number, words (a tsquery as text), or something in which there is no word at all. */
export type QueueSearch =
  | { readonly by: 'caseNumber'; readonly caseNumber: string }
  | { readonly by: 'words'; readonly query: string }
  | { readonly by: 'nothing' };

/** Which cases of a jurisdiction the queue shows; null and an empty list leave nothing out. */
export type QueueSelection = {
  readonly jurisdictionId: string;
  readonly today: string;
  readonly states: readonly CaseState[];
  readonly kind: CaseKind | null;
  readonly unitId: string | null;
  readonly measureId: string | null;
  readonly townId: string | null;
  readonly overdue: boolean;
  readonly search: QueueSearch | null;
  /** Only cases handed to the discipline office; who may not see those gets none. */
  readonly onlyHandedOver?: boolean;
};

const all = Prisma.sql`TRUE`;

/** Whether `case_file c` holds the words that are searched for, if it is words. */
export function holdsWords({ search }: QueueSelection): Prisma.Sql {
  return search?.by === 'words' ? Prisma.sql`c.search @@ ${search.query}::tsquery` : all;
}

/** The conditions that have no count beside them: jurisdiction, case number, measure, town. */
export function keptThroughout(selection: QueueSelection): Prisma.Sql {
  const { jurisdictionId, measureId, townId, search, onlyHandedOver } = selection;
  const conditions = [Prisma.sql`c.jurisdiction_id = ${jurisdictionId}`];
  if (search?.by === 'nothing') conditions.push(Prisma.sql`FALSE`);
  if (search?.by === 'caseNumber') conditions.push(Prisma.sql`c.case_number = ${search.caseNumber}`);
  if (onlyHandedOver) conditions.push(Prisma.sql`c.handed_to_discipline`);
  if (townId !== null) conditions.push(Prisma.sql`c.town_id = ${townId}::uuid`);
  if (measureId !== null) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM case_link l
      WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id AND l.measure_id = ${measureId}::uuid)`);
  }
  return Prisma.join(conditions, ' AND ');
}

/** The conditions with a count beside each choice, one for each filter. */
export function chosen(
  selection: QueueSelection,
): Record<'states' | 'kind' | 'unit' | 'overdue', Prisma.Sql> {
  const { states, kind, unitId, overdue, today } = selection;
  return {
    states: states.length === 0 ? all : Prisma.sql`c.state = ANY (${[...states]}::text[])`,
    kind: kind === null ? all : Prisma.sql`c.kind = ${kind}`,
    unit: unitId === null ? all : Prisma.sql`c.unit_id = ${unitId}::uuid`,
    overdue: overdue ? overdueOn(today) : all,
  };
}
