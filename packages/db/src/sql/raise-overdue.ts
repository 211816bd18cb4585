import type { Prisma } from '../generated/client.ts';
import { neededSoon, overdueOn } from './due-on.ts';

/** The rank in the queue of what is late; what is in its turn has 0. */
const LATE = 1;

/**
 * Raises every case in which a step was owed, or something promised, before `today`, or that its citizen needs soon, and lowers
 * the others again; answers with how many
 * changed. A higher rank than this one's is left alone. One statement.
 */
export async function raiseOverdue(
  tx: Prisma.TransactionClient,
  { jurisdictionId, today }: { jurisdictionId: string; today: string },
): Promise<number> {
  return tx.$executeRaw`
    UPDATE case_file SET raised = late.rank
    FROM (
      SELECT c.id, ${LATE}::smallint AS rank FROM case_file c
        WHERE c.jurisdiction_id = ${jurisdictionId} AND c.raised < ${LATE} AND (${overdueOn(today)} OR ${neededSoon(today)})
      UNION
      SELECT c.id, ${LATE}::smallint FROM promise o
        JOIN case_file c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.case_id
        WHERE o.jurisdiction_id = ${jurisdictionId} AND o.kept_on IS NULL AND o.due_on < ${today}::date
          AND c.raised < ${LATE}
      UNION ALL
      SELECT c.id, 0::smallint FROM case_file c
        WHERE c.jurisdiction_id = ${jurisdictionId} AND c.raised > 0 AND c.raised = ${LATE} 
          AND NOT (${overdueOn(today)} OR ${neededSoon(today)})
          AND NOT EXISTS (SELECT FROM promise o WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id
            AND o.kept_on IS NULL AND o.due_on < ${today}::date)
    ) late
    WHERE case_file.jurisdiction_id = ${jurisdictionId} AND case_file.id = late.id`;
}
