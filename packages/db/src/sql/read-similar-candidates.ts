import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseKind, CaseState } from '@huiyin/domain/case/states';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type SimilarCandidateRow = {
  caseId: string;
  caseNumber: string;
  text: string;
  receivedAt: Date;
  state: CaseState;
  /** Its kind, if a member of staff decided on it. */
  settledKind: CaseKind | null;
};

export type SimilarRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  readonly caseId: string;
  readonly receivedAt: Date;
  /** A tsquery as text: any of the case's terms. */
  readonly anyTerm: string;
};

/**
 * Earlier cases that share most terms with a case: of the latest 1,000 that share any, the 25 that share most. Ranking every
 * match would read the greater part of a big city's cases, and each of the 25 is then read word by word.
 */
export async function readSimilarCandidates(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId, receivedAt, anyTerm }: SimilarRequest,
): Promise<SimilarCandidateRow[]> {
  return tx.$queryRaw<SimilarCandidateRow[]>`
    WITH latest AS MATERIALIZED (
      SELECT c.id, c.case_number, c.text, c.received_at, c.state, c.kind, c.search FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_at <= ${receivedAt} AND c.id <> ${caseId}::uuid
        AND ${visibleTo(actor)} AND c.search @@ ${anyTerm}::tsquery
      ORDER BY c.received_at DESC LIMIT 1000
    )
    SELECT id AS "caseId", case_number AS "caseNumber", text, received_at AS "receivedAt", state,
      CASE WHEN EXISTS (SELECT FROM case_event e WHERE e.jurisdiction_id = ${jurisdictionId} AND e.case_id = latest.id
        AND e.type = 'classified' AND e.actor_kind NOT IN ('citizen', 'receiptHolder', 'system')) THEN kind END AS "settledKind"
    FROM latest ORDER BY ts_rank(search, ${anyTerm}::tsquery) DESC, received_at DESC LIMIT 25`;
}
