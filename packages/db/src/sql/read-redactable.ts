import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type RedactableRow = { question: string; answer: string };

/** The citizen's text and the last approved final answer of the present round, as they were written; null without one. */
export async function readRedactable(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId }: { actor: Actor; jurisdictionId: string; caseId: string },
): Promise<RedactableRow | null> {
  const rows = await tx.$queryRaw<RedactableRow[]>`
    SELECT c.text AS question, r.text AS answer FROM case_file c
    JOIN reply r ON r.jurisdiction_id = c.jurisdiction_id AND r.case_id = c.id AND r.round = c.round
      AND r.state = 'approved' AND r.final
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ${caseId}::uuid AND ${visibleTo(actor)}
    ORDER BY r.approved_at DESC LIMIT 1`;
  return rows[0] ?? null;
}
