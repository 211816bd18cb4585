import { owedStates } from '@huiyin/domain/case/states';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type SameMatter = { readonly caseId: string | null; readonly measureId: string | null };

/**
 * The earliest case on the same matter that still waits for its answer, null if there is none; one from which somebody is excluded stays alone. Until the transaction ends nobody
 * else asks about this matter: two who tell it in the same moment must not both find nothing.
 */
export async function findSameMatter(
  tx: Prisma.TransactionClient,
  { jurisdictionId, same }: { jurisdictionId: string; same: SameMatter },
): Promise<string | null> {
  const key = `${jurisdictionId}/${same.caseId ?? same.measureId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM case_file c
    WHERE c.jurisdiction_id = ${jurisdictionId} AND ${visibleTo({ kind: 'system', job: 'same-matter' })}
      AND (c.same_case_id = ${same.caseId}::uuid OR c.same_measure_id = ${same.measureId}::uuid)
      AND c.state = ANY (${[...owedStates]}::text[]) AND NOT c.handed_to_discipline AND NOT c.excludes
    ORDER BY c.received_at, c.id LIMIT 1 FOR NO KEY UPDATE OF c`;
  return rows[0]?.id ?? null;
}
