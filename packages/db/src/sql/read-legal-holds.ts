import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type LegalHoldRow = {
  holdId: string;
  caseId: string;
  caseNumber: string;
  reason: string;
  setOn: string;
  setBy: string | null;
  setByName: string | null;
};

/** Holds that stand, of cases that the actor may see, oldest first. */
export async function readLegalHolds(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; limit: number },
): Promise<LegalHoldRow[]> {
  return tx.$queryRaw<LegalHoldRow[]>`
    SELECT h.id AS "holdId", c.id AS "caseId", c.case_number AS "caseNumber", h.reason, h.set_on::text AS "setOn",
      h.set_by AS "setBy", m.name AS "setByName"
    FROM legal_hold h
    JOIN case_file c ON c.jurisdiction_id = h.jurisdiction_id AND c.id = h.case_id
    LEFT JOIN staff_member m ON m.jurisdiction_id = h.jurisdiction_id AND m.id = h.set_by
    WHERE h.jurisdiction_id = ${of.jurisdictionId} AND h.lifted_on IS NULL AND ${visibleTo(of.actor)}
    ORDER BY h.set_on, h.id LIMIT ${of.limit}`;
}

/** A case by its number whose content is still there; `rootId`: what it was joined into, or itself. Null where the actor sees none. */
export async function findKeptCase(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; caseNumber: string },
): Promise<{ id: string; rootId: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; rootId: string }[]>`
    SELECT c.id, coalesce(c.joined_into_id, c.id) AS "rootId" FROM case_file c
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND c.case_number = ${of.caseNumber} AND c.erased_on IS NULL
      AND ${visibleTo(of.actor)}`;
  return rows[0] ?? null;
}
