import type { Prisma } from '../generated/client.ts';

export type OpeningRow = {
  openingId: string;
  askerId: string;
  askedBy: string;
  askedAt: Date;
  reason: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  declineReason: string | null;
  readableUntil: Date | null;
};

/** Every question for the identity behind one case, latest first. */
export async function readOpenings(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; caseId: string },
): Promise<OpeningRow[]> {
  return tx.$queryRaw<OpeningRow[]>`
    SELECT o.id AS "openingId", o.asked_by AS "askerId", a.name AS "askedBy", o.asked_at AS "askedAt", o.reason,
      d.name AS "decidedBy", o.decided_at AS "decidedAt", o.decline_reason AS "declineReason",
      o.readable_until AS "readableUntil"
    FROM identity_opening o
    JOIN staff_member a ON a.jurisdiction_id = o.jurisdiction_id AND a.id = o.asked_by
    LEFT JOIN staff_member d ON d.jurisdiction_id = o.jurisdiction_id AND d.id = o.decided_by
    WHERE o.jurisdiction_id = ${of.jurisdictionId} AND o.case_id = ${of.caseId}::uuid
    ORDER BY o.asked_at DESC, o.id`;
}
