import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { notExcluded } from './visible-to.ts';

/**
 * How many cases are linked to each of an inspection's measures. Only a number: who keeps reports sees no case, and cases
 * handed to the discipline office or kept from the actor are not in it.
 */
export async function countLinkedCases(
  tx: Prisma.TransactionClient,
  at: { actor: Actor; jurisdictionId: string; inspectionId: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ measureId: string; cases: number }[]>`
    SELECT l.measure_id AS "measureId", count(*)::int AS cases
    FROM measure m
    JOIN case_link l ON l.jurisdiction_id = m.jurisdiction_id AND l.measure_id = m.id
    JOIN case_file c ON c.jurisdiction_id = l.jurisdiction_id AND c.id = l.case_id AND NOT c.handed_to_discipline
      AND ${notExcluded(at.actor)}
    WHERE m.jurisdiction_id = ${at.jurisdictionId} AND m.inspection_id = ${at.inspectionId}::uuid
    GROUP BY l.measure_id`;
  return new Map(rows.map(({ measureId, cases }) => [measureId, cases]));
}
