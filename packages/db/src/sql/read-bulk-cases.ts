import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseKind } from '@huiyin/domain/case/states';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type BulkCaseRow = {
  caseId: string;
  caseNumber: string;
  /** The first 24 characters. */
  opening: string;
  kind: CaseKind | null;
  measureIds: string[];
};

/** Of these cases the ones that the actor may see, in the order asked for. One statement. */
export async function readBulkCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseIds }: { actor: Actor; jurisdictionId: string; caseIds: readonly string[] },
): Promise<BulkCaseRow[]> {
  return tx.$queryRaw<BulkCaseRow[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber",
      left(c.text, 24) || CASE WHEN length(c.text) > 24 THEN '…' ELSE '' END AS opening, c.kind,
      (SELECT coalesce(array_agg(l.measure_id::text ORDER BY l.at), '{}') FROM case_link l
        WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id) AS "measureIds"
    FROM unnest(${[...caseIds]}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN case_file c ON c.jurisdiction_id = ${jurisdictionId} AND c.id = wanted.id
    WHERE ${visibleTo(actor)} ORDER BY wanted.place`;
}
