import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type ConfirmedCaseRow = {
  caseId: string;
  caseNumber: string;
  text: string;
  /** Empty if an officer said that no measure fits. */
  measureIds: string[];
};

export type ConfirmedRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  /** The case that asks, which is no precedent for itself. */
  readonly caseId: string;
  /** A tsquery as text: any of its terms. */
  readonly anyTerm: string;
};

/**
 * Of the cases that officers linked to a measure, the latest 15 of each measure, and of those to which they said that none
 * fits, the latest 200: the 60 that share most terms with a case. A bounded number of rows, however many cases there are; a
 * citizen's own choice of a measure confirms nothing.
 */
export async function readConfirmedCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId, anyTerm }: ConfirmedRequest,
): Promise<ConfirmedCaseRow[]> {
  return tx.$queryRaw<ConfirmedCaseRow[]>`
    WITH settled AS (
      SELECT latest.case_id FROM measure m CROSS JOIN LATERAL (
        SELECT l.case_id FROM case_link l
        WHERE l.jurisdiction_id = m.jurisdiction_id AND l.measure_id = m.id
          AND l.actor_kind NOT IN ('citizen', 'receiptHolder', 'system')
        ORDER BY l.at DESC LIMIT 15
      ) latest
      WHERE m.jurisdiction_id = ${jurisdictionId}
      UNION
      (SELECT c.id FROM case_file c
        WHERE c.jurisdiction_id = ${jurisdictionId} AND c.unrelated_to_measures AND ${visibleTo(actor)}
        ORDER BY c.received_at DESC LIMIT 200)
    ), alike AS (
      SELECT c.id, c.case_number, c.text FROM settled
      JOIN case_file c ON c.jurisdiction_id = ${jurisdictionId} AND c.id = settled.case_id
      WHERE c.id <> ${caseId}::uuid AND ${visibleTo(actor)} AND c.search @@ ${anyTerm}::tsquery
      ORDER BY ts_rank(c.search, ${anyTerm}::tsquery) DESC, c.received_at DESC LIMIT 60
    )
    SELECT alike.id AS "caseId", alike.case_number AS "caseNumber", alike.text,
      (SELECT coalesce(array_agg(l.measure_id::text ORDER BY l.at), '{}') FROM case_link l
        WHERE l.jurisdiction_id = ${jurisdictionId} AND l.case_id = alike.id
          AND l.actor_kind NOT IN ('citizen', 'receiptHolder', 'system')) AS "measureIds"
    FROM alike`;
}
