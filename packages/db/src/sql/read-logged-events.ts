import type { EventType } from '@huiyin/domain/case/transitions';
import { Prisma } from '../generated/client.ts';

export type LoggedEventRow = {
  number: number;
  logNumber: number;
  type: EventType;
  /** A civil date. */
  on: string;
  at: Date;
  payload: Record<string, string | number | boolean | null>;
  /** The first text of the case. */
  text: string;
  /** The unit acting or acted upon, by name. */
  unit: string | null;
  /** The reply that this event approved. */
  reply: {
    text: string;
    outcome: string;
    outcomeDate: string | null;
    outcomeReason: string | null;
    surname: string;
    telephone: string;
  } | null;
};

/**
 * The events of one case that are in the transparency log under its present receipt, in order, with the words that belong to
 * them. One statement; no event and an empty key for an unknown case.
 */
export async function readLoggedEvents(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseId: string },
): Promise<{ logKey: Uint8Array; events: LoggedEventRow[] }> {
  const rows = await tx.$queryRaw<(LoggedEventRow & { logKey: Uint8Array })[]>`
    SELECT c.log_key AS "logKey", e.number, e.log_number AS "logNumber", e.type, e.on_day::text AS "on", e.at, e.payload,
      c.text, u.name AS unit, CASE WHEN e.type = 'replyApproved' THEN (
        SELECT jsonb_build_object('text', r.text, 'outcome', r.outcome, 'outcomeDate', r.outcome_date,
          'outcomeReason', r.outcome_reason, 'surname', r.surname, 'telephone', r.telephone)
        FROM reply r WHERE r.jurisdiction_id = e.jurisdiction_id AND r.case_id = e.case_id AND r.state = 'approved'
          AND r.approved_at = e.at) END AS reply
    FROM case_event e JOIN case_file c ON c.jurisdiction_id = e.jurisdiction_id AND c.id = e.case_id
    LEFT JOIN unit u ON u.jurisdiction_id = e.jurisdiction_id AND u.id = e.unit_id
    WHERE e.jurisdiction_id = ${at.jurisdictionId} AND e.case_id = ${at.caseId}::uuid AND e.log_number IS NOT NULL
      AND e.number > ${lastReissue(at)}
    ORDER BY e.number`;
  const events = rows.map(({ logKey: _, ...row }) => row);
  return { logKey: rows[0]?.logKey ?? new Uint8Array(0), events };
}

/** The next log number of a case: leaves are numbered from 1 under each receipt. */
export async function nextLogNumber(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseId: string },
): Promise<number> {
  const rows = await tx.$queryRaw<{ next: number }[]>`
    SELECT count(*)::int + 1 AS next FROM case_event e
    WHERE e.jurisdiction_id = ${at.jurisdictionId} AND e.case_id = ${at.caseId}::uuid AND e.log_number IS NOT NULL
      AND e.number > ${lastReissue(at)}`;
  return rows[0]?.next ?? 1;
}

/** Number of the event by which the present receipt was issued; 0 for the first receipt. */
function lastReissue({ jurisdictionId, caseId }: { jurisdictionId: string; caseId: string }): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(max(i.number), 0) FROM case_event i WHERE i.jurisdiction_id = ${jurisdictionId}
    AND i.case_id = ${caseId}::uuid AND i.type = 'receiptReissued')`;
}
