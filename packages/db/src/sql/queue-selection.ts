import type { PublicationState, StaffActor } from '@huiyin/domain/case/actor';
import type { CaseKind, CaseState } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { overdueOn } from './due-on.ts';
import { personAndPrincipals } from './on-leave.ts';
import { todayIn } from './today-in.ts';
import { visibleTo } from './visible-to.ts';

/** What is searched for: one case by its number, words (a tsquery as text), or something in which there is no word at all. */
export type QueueSearch =
  | { readonly by: 'caseNumber'; readonly caseNumber: string }
  | {
      readonly by: 'words';
      readonly query: string;
      /** What may be the number that a case has at its source; null where it cannot be, or is not for the reader to know. */
      readonly sourceId: string | null;
    }
  | { readonly by: 'nothing' };

/** Which cases of a jurisdiction the queue shows; null and an empty list leave nothing out. */
export type QueueSelection = {
  readonly jurisdictionId: string;
  /** As of which day something is late; null: today, by the database's clock. */
  readonly today: string | null;
  readonly states: readonly CaseState[];
  readonly kind: CaseKind | null;
  readonly unitId: string | null;
  readonly measureId: string | null;
  readonly problemId: string | null;
  readonly townId: string | null;
  /** Civil dates, both included. */
  readonly receivedFrom: string | null;
  readonly receivedTo: string | null;
  readonly overdue: boolean;
  /** Only what an officer has supervised (督办). */
  readonly supervised: boolean;
  /** Only where an extension or a pause waits for a decision. */
  readonly clockAsked: boolean;
  /** Only what this member of staff, or somebody for whom they stand in today, handles, supervises or submitted to a leader. */
  readonly mineOf: StaffActor | null;
  readonly publications: readonly PublicationState[];
  readonly consented: boolean;
  readonly importId: string | null;
  readonly search: QueueSearch | null;
  /** Only cases handed to the discipline office; who may not see those gets none. */
  readonly onlyHandedOver?: boolean;
};

const all = Prisma.sql`TRUE`;

/** Whether `case_file c` holds the words that are searched for, if it is words, or has them for its number at its source. */
export function holdsWords({ search, jurisdictionId }: QueueSelection): Prisma.Sql {
  if (search?.by !== 'words') return all;
  const words = Prisma.sql`c.search @@ ${search.query}::tsquery`;
  if (search.sourceId === null) return words;
  return Prisma.sql`(${words} OR c.id = ANY (ARRAY(SELECT o.case_id FROM case_source o
    WHERE o.jurisdiction_id = ${jurisdictionId} AND o.source_id = ${search.sourceId})))`;
}

/** The conditions that have no count beside them: jurisdiction, case number, town, day, publication, measure, problem. */
export function keptThroughout(selection: QueueSelection): Prisma.Sql {
  const { jurisdictionId, townId, receivedFrom, receivedTo, publications, search } = selection;
  const conditions = [Prisma.sql`c.jurisdiction_id = ${jurisdictionId}`];
  if (search?.by === 'nothing') conditions.push(Prisma.sql`FALSE`);
  if (search?.by === 'caseNumber') conditions.push(Prisma.sql`c.case_number = ${search.caseNumber}`);
  if (selection.onlyHandedOver) conditions.push(Prisma.sql`c.handed_to_discipline`);
  if (townId !== null) conditions.push(Prisma.sql`c.town_id = ${townId}::uuid`);
  if (receivedFrom !== null) conditions.push(Prisma.sql`c.received_on >= ${receivedFrom}::date`);
  if (receivedTo !== null) conditions.push(Prisma.sql`c.received_on <= ${receivedTo}::date`);
  if (publications.length > 0)
    conditions.push(Prisma.sql`c.publication = ANY (${[...publications]}::text[])`);
  if (selection.consented) conditions.push(Prisma.sql`c.may_publish`);
  if (selection.supervised) conditions.push(Prisma.sql`c.supervised_until IS NOT NULL`);
  if (selection.clockAsked) {
    conditions.push(Prisma.sql`c.id = ANY (ARRAY(SELECT k.case_id FROM clock_change k
      WHERE k.jurisdiction_id = ${jurisdictionId} AND k.decided_on IS NULL))`);
  }
  if (selection.importId !== null) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM case_source o WHERE o.jurisdiction_id = c.jurisdiction_id
      AND o.import_id = ${selection.importId}::uuid AND o.case_id = c.id)`);
  }
  return Prisma.join([...conditions, ...mine(selection), ...linked(selection)], ' AND ');
}

/** Whether a selection leaves nothing out but by the choices that have a count beside them. */
export function isWhole(selection: QueueSelection): boolean {
  const { townId, receivedFrom, receivedTo, measureId, problemId, importId, search, mineOf } = selection;
  const chosenOnes = [townId, receivedFrom, receivedTo, measureId, problemId, importId, search, mineOf];
  const { publications, consented, supervised, clockAsked, onlyHandedOver = false } = selection;
  return (
    chosenOnes.every((one) => one === null) &&
    publications.length === 0 &&
    !consented &&
    !supervised &&
    !clockAsked &&
    !onlyHandedOver
  );
}

/** Gathered first: left to itself the planner walks every case by date in the hope of meeting one's own soon. */
function mine({ jurisdictionId, mineOf }: QueueSelection): Prisma.Sql[] {
  if (mineOf === null) return [];
  const persons = personAndPrincipals(jurisdictionId, mineOf.staffId);
  return [
    Prisma.sql`c.id = ANY (ARRAY(
      SELECT c.id FROM case_file c WHERE c.jurisdiction_id = ${jurisdictionId} AND c.handler_id = ANY (${persons})
        AND ${visibleTo(mineOf)}
      UNION ALL SELECT o.case_id FROM case_supervision o WHERE o.jurisdiction_id = ${jurisdictionId} AND o.ended_on IS NULL
        AND o.set_by = ANY (${persons})
      UNION ALL SELECT i.case_id FROM case_instruction i WHERE i.jurisdiction_id = ${jurisdictionId}
        AND i.recorded_on IS NULL AND i.submitted_by = ANY (${persons})))`,
  ];
}

/** Linked to a measure, or to one that stands under a problem in the shown version of the report. */
function linked({ measureId, problemId }: QueueSelection): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (measureId !== null) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM case_link l
      WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id AND l.measure_id = ${measureId}::uuid)`);
  }
  if (problemId !== null) {
    conditions.push(Prisma.sql`EXISTS (SELECT FROM case_link l
      JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
      JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
        AND v.measure_id = m.id
      WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id AND v.problem_id = ${problemId}::uuid)`);
  }
  return conditions;
}

/** The day as of which something is late. */
export function dayOf({ today, jurisdictionId }: QueueSelection): Prisma.Sql {
  return today === null ? todayIn(Prisma.sql`${jurisdictionId}`) : Prisma.sql`${today}`;
}

/** The conditions with a count beside each choice, one for each filter. */
export function chosen(
  selection: QueueSelection,
): Record<'states' | 'kind' | 'unit' | 'overdue', Prisma.Sql> {
  const { states, kind, unitId, overdue } = selection;
  return {
    states: states.length === 0 ? all : Prisma.sql`c.state = ANY (${[...states]}::text[])`,
    kind: kind === null ? all : Prisma.sql`c.kind = ${kind}`,
    unit: unitId === null ? all : Prisma.sql`c.unit_id = ${unitId}::uuid`,
    overdue: overdue ? overdueOn(dayOf(selection)) : all,
  };
}
