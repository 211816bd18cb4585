import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type LatePromise = {
  caseId: string;
  caseNumber: string;
  unit: string;
  what: string;
  dueOn: string;
};

/** Promises whose day has passed before `today` and that nobody reported as kept, the oldest first. */
export async function readLatePromises(
  tx: Prisma.TransactionClient,
  {
    actor,
    jurisdictionId,
    today,
    limit,
  }: { actor: Actor; jurisdictionId: string; today: string; limit: number },
): Promise<LatePromise[]> {
  return tx.$queryRaw<LatePromise[]>`/* planned once */
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", u.name AS unit, p.what, p.due_on::text AS "dueOn"
    FROM promise p
    JOIN case_file c ON c.jurisdiction_id = p.jurisdiction_id AND c.id = p.case_id
    JOIN unit u ON u.jurisdiction_id = p.jurisdiction_id AND u.id = p.unit_id
    WHERE p.jurisdiction_id = ${jurisdictionId} AND p.kept_on IS NULL AND p.due_on < ${today}::date AND ${visibleTo(actor)}
    ORDER BY p.due_on, p.id LIMIT ${limit}`;
}
