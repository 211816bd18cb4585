import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseState, Outcome } from '@huiyin/domain/case/states';
import type { RowProblem } from '@huiyin/domain/import/judge-row';
import type { Prisma } from '../generated/client.ts';
import { openTo, visibleTo } from './visible-to.ts';

export type ImportResultRow = {
  line: number;
  cells: string[];
  outcome: string | null;
  problems: RowProblem[];
  state: CaseState | null;
  caseNumber: string | null;
  acceptedOn: string | null;
  answeredOn: string | null;
  closedOn: string | null;
  contactName: string | null;
  contactTelephone: string | null;
  reply: { text: string; outcome: Outcome } | null;
};

/**
 * The rows of an import in their order with what came of each, for whoever may see its case; a row whose case the actor may not
 * see is left out. The answer of a case that was joined is that of the case it was joined to.
 */
export async function readImportResults(
  tx: Prisma.TransactionClient,
  of: {
    readonly jurisdictionId: string;
    readonly importId: string;
    readonly actor: Actor;
    readonly only: 'all' | 'refused';
  },
): Promise<ImportResultRow[]> {
  return tx.$queryRaw<ImportResultRow[]>`
    SELECT r.line, r.cells, r.outcome, r.problems, own.state, own.case_number AS "caseNumber", own.accepted_on::text AS "acceptedOn",
      lead.answered_on::text AS "answeredOn", own.closed_on::text AS "closedOn", own.contact_name AS "contactName",
      own.contact_telephone AS "contactTelephone", (
        SELECT jsonb_build_object('text', p.text, 'outcome', p.outcome) FROM reply p
        WHERE p.jurisdiction_id = own.jurisdiction_id AND p.case_id = lead.id AND p.state = 'approved'
        ORDER BY p.approved_at DESC LIMIT 1) AS reply
    FROM import_row r
    LEFT JOIN LATERAL (SELECT c.* FROM case_file c
      WHERE c.jurisdiction_id = r.jurisdiction_id AND c.id = r.case_id AND ${visibleTo(of.actor)}) own ON TRUE
    LEFT JOIN LATERAL (SELECT c.id, c.answered_on FROM case_file c
      WHERE c.jurisdiction_id = own.jurisdiction_id AND ${openTo(of.actor)}
        AND c.id = CASE WHEN own.state = 'joined' THEN own.joined_into_id ELSE own.id END) lead ON TRUE
    WHERE r.jurisdiction_id = ${of.jurisdictionId} AND r.import_id = ${of.importId}::uuid
      AND (r.case_id IS NULL OR own.id IS NOT NULL) AND (${of.only === 'all'} OR r.outcome = 'refused')
    ORDER BY r.line`;
}
