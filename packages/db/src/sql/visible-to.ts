import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';

/**
 * Which rows of `case_file c` an actor may see: the same rule as `maySee` in the domain, for lists, counts, searches and
 * exports. Every statement that reads cases for staff carries it (scripts/walls looks for it).
 */
export function visibleTo(actor: Actor): Prisma.Sql {
  switch (actor.kind) {
    case 'system':
    case 'disciplineOfficer':
      return Prisma.sql`TRUE`;
    case 'triageOfficer':
    case 'reviewer':
      return Prisma.sql`NOT c.handed_to_discipline`;
    case 'unitHandler':
    case 'unitHead':
      return Prisma.sql`(NOT c.handed_to_discipline AND (c.unit_id = ${actor.unitId}::uuid
        OR c.id = ANY (ARRAY(SELECT p.case_id FROM case_participant p WHERE p.unit_id = ${actor.unitId}::uuid))))`;
    case 'receiptHolder':
      return Prisma.sql`c.id = ${actor.caseId}::uuid`;
    default:
      return Prisma.sql`FALSE`;
  }
}
