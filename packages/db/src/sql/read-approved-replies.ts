import type { Outcome } from '@huiyin/domain/case/states';
import type { Prisma } from '../generated/client.ts';

export type ApprovedReplyRow = {
  round: number;
  final: boolean;
  text: string;
  outcome: Outcome;
  outcomeDate: string | null;
  outcomeReason: string | null;
  unit: string;
  surname: string;
  telephone: string;
  promise: { what: string; by: string; keptOn: string | null; result: string | null } | null;
  on: string;
};

/** Approved replies of a case, oldest first. */
export async function readApprovedReplies(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; caseId: string },
): Promise<ApprovedReplyRow[]> {
  return tx.$queryRaw<ApprovedReplyRow[]>`
    SELECT r.round::int AS round, r.final, r.text, r.outcome, r.outcome_date::text AS "outcomeDate",
      r.outcome_reason AS "outcomeReason", u.name AS unit, r.surname, r.telephone,
      (SELECT jsonb_build_object('what', o.what, 'by', o.due_on, 'keptOn', o.kept_on, 'result', o.result) FROM promise o
        WHERE o.jurisdiction_id = r.jurisdiction_id AND o.id = r.id) AS promise,
      r.approved_on::text AS on
    FROM reply r
    JOIN unit u ON u.jurisdiction_id = r.jurisdiction_id AND u.id = r.unit_id
    WHERE r.jurisdiction_id = ${of.jurisdictionId} AND r.case_id = ${of.caseId}::uuid
      AND r.state = 'approved'
    ORDER BY r.approved_at`;
}
