import type { Actor, ActorKind } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';

/**
 * Which rows of `case_file c` an actor may see: the same rule as `maySee` in the domain, for lists, counts, searches and
 * exports. Every statement that reads cases for staff carries it (scripts/walls looks for it). `exclusion` is for a statement that deals by itself with excluded cases, and with those whose content was destroyed, which have `excludes` set as well.
 */
export function visibleTo(actor: Actor, exclusion: Prisma.Sql = kept(actor)): Prisma.Sql {
  switch (actor.kind) {
    case 'system':
      return Prisma.sql`TRUE`;
    case 'disciplineOfficer':
    case 'triageOfficer':
    case 'reviewer':
      return openTo(actor, exclusion);
    case 'unitHandler':
    case 'unitHead':
      return Prisma.sql`(${openTo(actor, exclusion)} AND (c.unit_id = ${actor.unitId}::uuid
        OR c.id = ANY (ARRAY(SELECT p.case_id FROM case_participant p WHERE p.unit_id = ${actor.unitId}::uuid))))`;
    case 'receiptHolder':
      return Prisma.sql`c.id = ${actor.caseId}::uuid`;
    default:
      return Prisma.sql`FALSE`;
  }
}

/** Which rows of `settled_case s` count cases that an actor may see: what is kept from somebody is in none of them. */
export function settledVisibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case 'disciplineOfficer':
    case 'triageOfficer':
    case 'reviewer':
      return Prisma.sql`TRUE`;
    case 'unitHandler':
    case 'unitHead':
      return Prisma.sql`s.unit_id = ${actor.unitId}::uuid`;
    default:
      return Prisma.sql`FALSE`;
  }
}

/** Which rows of `case_file c` come along with one that the actor may see: those that are not kept from the actor. */
export function openTo(actor: Actor, exclusion: Prisma.Sql = kept(actor)): Prisma.Sql {
  return actor.kind === 'disciplineOfficer'
    ? exclusion
    : Prisma.sql`(NOT c.handed_to_discipline AND ${exclusion})`;
}

/** Not excluded, and not destroyed when its time was over. */
function kept(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${notExcluded(actor)} AND (NOT c.excludes OR c.erased_on IS NULL))`;
}

/** The same as `isExcluded` in the domain, denied: rows of `case_file c` that are not about the actor, and in which no conflict was declared. */
export function notExcluded(actor: Actor): Prisma.Sql {
  if (!('staffId' in actor)) return Prisma.sql`TRUE`;
  return Prisma.sql`(NOT c.excludes OR NOT EXISTS (SELECT FROM case_exclusion x
    WHERE x.jurisdiction_id = c.jurisdiction_id AND x.case_id = c.id
      AND (x.staff_id = ${actor.staffId}::uuid OR x.unit_id = ${actor.unitId}::uuid)))`;
}

/** Who can count the cases of the whole office, and so notice that a figure for everybody has one more. */
const countAll: readonly ActorKind[] = ['triageOfficer', 'reviewer', 'disciplineOfficer'];

/**
 * Rows of `case_file c` that are kept from somebody who counts all others, since `since` (a civil date) at the latest: in a figure that everybody
 * reads, that person would find by subtraction that they are there. Who declared a conflict knows it anyway.
 */
export function keptFromOffice(since: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(c.excludes AND EXISTS (SELECT FROM case_exclusion x
    JOIN staff_member s ON s.jurisdiction_id = x.jurisdiction_id AND (s.id = x.staff_id OR s.unit_id = x.unit_id)
    WHERE x.jurisdiction_id = c.jurisdiction_id AND x.case_id = c.id AND x.set_on <= ${since}
      AND s.active AND s.role = ANY (${[...countAll]}::text[])
      AND (x.ground = 'accused' OR x.set_by IS DISTINCT FROM x.staff_id::text)))`;
}
