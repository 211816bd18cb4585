import type { Prisma } from '../generated/client.ts';
import {
  newestRound,
  type PublicAnswerLineRow,
  publicAnswerColumns,
  publishedCase,
} from './public-answer-lines.ts';

/**
 * Published answers with all terms of `query` (text of a tsquery), the newest first, at most `limit`. Only the first
 * 2,000 candidates are ordered: materialised first, so that no date index is walked in search of a rare word.
 */
export function searchPublicAnswers(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; query: string; limit: number },
): Promise<PublicAnswerLineRow[]> {
  return tx.$queryRaw<PublicAnswerLineRow[]>`
    WITH candidate AS MATERIALIZED (
      SELECT p.* FROM public_answer p
      WHERE p.jurisdiction_id = ${at.jurisdictionId} AND p.search @@ ${at.query}::tsquery AND ${newestRound}
      LIMIT 2000),
    found AS MATERIALIZED (
      SELECT * FROM candidate ORDER BY published_at DESC, case_id LIMIT ${at.limit})
    SELECT ${publicAnswerColumns}
    FROM found p ${publishedCase}
    ORDER BY p.published_at DESC, p.case_id`;
}
