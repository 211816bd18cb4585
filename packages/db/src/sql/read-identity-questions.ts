import type { Prisma } from '../generated/client.ts';

export type IdentityQuestionRow = {
  openingId: string;
  caseNumber: string;
  askedBy: string;
  askedAt: Date;
  reason: string;
  /** Null if it was sealed without a key of this custodian. */
  sealed: Uint8Array | null;
  askerRecipient: string;
};

/** Questions for an identity that wait for a custodian's word, oldest first. Of the case only its number, which is no secret. */
export async function readIdentityQuestions(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; staffId: string },
): Promise<IdentityQuestionRow[]> {
  return tx.$queryRaw<IdentityQuestionRow[]>`
    SELECT o.id AS "openingId", (SELECT f.case_number FROM case_file f
        WHERE f.jurisdiction_id = o.jurisdiction_id AND f.id = o.case_id) AS "caseNumber",
      a.name AS "askedBy", o.asked_at AS "askedAt", o.reason, k.recipient AS "askerRecipient",
      CASE WHEN EXISTS (SELECT FROM staff_key own WHERE own.jurisdiction_id = o.jurisdiction_id
        AND own.staff_id = ${of.staffId}::uuid AND own.id = ANY (e.key_ids)) THEN e.sealed END AS sealed
    FROM identity_opening o
    JOIN identity_envelope e ON e.jurisdiction_id = o.jurisdiction_id AND e.case_id = o.case_id
    JOIN staff_member a ON a.jurisdiction_id = o.jurisdiction_id AND a.id = o.asked_by
    JOIN staff_key k ON k.jurisdiction_id = o.jurisdiction_id AND k.id = o.asker_key_id
    WHERE o.jurisdiction_id = ${of.jurisdictionId} AND o.decided_at IS NULL AND o.asked_by <> ${of.staffId}::uuid
    ORDER BY o.asked_at, o.id`;
}
