import type { Actor } from '@huiyin/domain/case/actor';
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
