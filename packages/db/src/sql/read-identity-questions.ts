import type { StaffActor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { notExcluded } from './visible-to.ts';

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

/** Questions for an identity that wait for a custodian's word, oldest first: of the case only its number, which is no secret, and nothing of a case from which the custodian is excluded. */
export async function readIdentityQuestions(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; actor: StaffActor },
): Promise<IdentityQuestionRow[]> {
  return tx.$queryRaw<IdentityQuestionRow[]>`
    SELECT o.id AS "openingId", c.case_number AS "caseNumber",
      a.name AS "askedBy", o.asked_at AS "askedAt", o.reason, k.recipient AS "askerRecipient",
      CASE WHEN EXISTS (SELECT FROM staff_key own WHERE own.jurisdiction_id = o.jurisdiction_id
        AND own.staff_id = ${of.actor.staffId}::uuid AND own.id = ANY (e.key_ids)) THEN e.sealed END AS sealed
    FROM identity_opening o
    JOIN case_file c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.case_id
    JOIN identity_envelope e ON e.jurisdiction_id = o.jurisdiction_id AND e.case_id = o.case_id
    JOIN staff_member a ON a.jurisdiction_id = o.jurisdiction_id AND a.id = o.asked_by
    JOIN staff_key k ON k.jurisdiction_id = o.jurisdiction_id AND k.id = o.asker_key_id
    WHERE o.jurisdiction_id = ${of.jurisdictionId} AND o.decided_at IS NULL AND o.asked_by <> ${of.actor.staffId}::uuid
      AND ${notExcluded(of.actor)}
    ORDER BY o.asked_at, o.id`;
}
