import type { Prisma } from '../generated/client.ts';
import { asVector } from './text-search.ts';

export type PublicAnswerWrite = {
  jurisdictionId: string;
  caseId: string;
  round: number;
  question: string;
  answer: string;
  /** Search terms of both texts. */
  terms: readonly string[];
  proposedBy: string;
  at: Date;
};

/** Writes the proposal of a round; an earlier one of the same round is replaced. */
export async function writePublicAnswer(tx: Prisma.TransactionClient, row: PublicAnswerWrite): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO public_answer (jurisdiction_id, case_id, round, state, question, answer, proposed_by, proposed_at, search)
    VALUES (${row.jurisdictionId}, ${row.caseId}::uuid, ${row.round}::smallint, 'proposed', ${row.question}, ${row.answer},
      ${row.proposedBy}::uuid, ${row.at}, ${asVector(row.terms)})
    ON CONFLICT (jurisdiction_id, case_id, round) DO UPDATE SET
      state = 'proposed', question = excluded.question, answer = excluded.answer, search = excluded.search,
      proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at`;
}

/** Replaces the words of a case's latest published answer; nothing else of them changes. */
export async function editPublicAnswer(
  tx: Prisma.TransactionClient,
  row: Pick<PublicAnswerWrite, 'jurisdictionId' | 'caseId' | 'question' | 'answer' | 'terms'>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE public_answer SET question = ${row.question}, answer = ${row.answer}, search = ${asVector(row.terms)}
    WHERE jurisdiction_id = ${row.jurisdictionId} AND case_id = ${row.caseId}::uuid AND state = 'published'
      AND round = (SELECT max(p.round) FROM public_answer p WHERE p.jurisdiction_id = ${row.jurisdictionId}
        AND p.case_id = ${row.caseId}::uuid AND p.state = 'published')`;
}
