import { Prisma } from '../generated/client.ts';
import {
  newestRound,
  type PublicAnswerLineRow,
  publicAnswerColumns,
  publishedCase,
} from './public-answer-lines.ts';

type Wanted = {
  readonly jurisdictionId: string;
  readonly measureId: string | null;
  readonly limit: number;
  /** Only these, by the ids of their pages. */
  readonly publicIds?: readonly string[];
};

/** The newest published answers, at most `limit`; with `measureId`, of cases linked to that measure. */
export function readPublicAnswers(tx: Prisma.TransactionClient, at: Wanted): Promise<PublicAnswerLineRow[]> {
  const linked =
    at.measureId === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (SELECT 1 FROM case_link l WHERE l.jurisdiction_id = p.jurisdiction_id
          AND l.case_id = p.case_id AND l.measure_id = ${at.measureId}::uuid)`;
  const named = at.publicIds
    ? Prisma.sql`c.public_id = ANY (${[...at.publicIds]}::uuid[])`
    : Prisma.sql`TRUE`;
  return tx.$queryRaw<PublicAnswerLineRow[]>`
    SELECT ${publicAnswerColumns}
    FROM public_answer p ${publishedCase}
    WHERE p.jurisdiction_id = ${at.jurisdictionId} AND ${newestRound} AND ${linked} AND ${named}
    ORDER BY p.published_at DESC, p.case_id
    LIMIT ${at.limit}`;
}
