import { Prisma } from '../generated/client.ts';
import { neededSoon, overdueOn } from './due-on.ts';

/** The rank in the queue of what is late; what is in its turn has 0. */
const LATE = 1;

/**
 * Raises cases in which a step was owed, or something promised, before `today`, or that their citizen needs soon, and lowers
 * others again, `most` of them at the most; answers with how many changed. A higher rank than this one's is left alone. One
 * statement; each reason is asked by itself, since each has an index of its own.
 */
export async function raiseOverdue(
  tx: Prisma.TransactionClient,
  { jurisdictionId, today, most }: { jurisdictionId: string; today: string; most: number },
): Promise<number> {
  const inTurn = Prisma.sql`c.jurisdiction_id = ${jurisdictionId} AND c.raised < ${LATE}`;
  return tx.$executeRaw`
    WITH late AS (
      SELECT c.id, ${LATE}::smallint AS rank FROM case_file c WHERE ${inTurn} AND ${overdueOn(today)}
      UNION
      SELECT c.id, ${LATE}::smallint FROM case_file c WHERE ${inTurn} AND ${neededSoon(today)}
      UNION
      SELECT c.id, ${LATE}::smallint FROM promise o
        JOIN case_file c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.case_id
        WHERE ${inTurn} AND o.kept_on IS NULL AND o.due_on < ${today}::date
      UNION ALL
      SELECT c.id, 0::smallint FROM case_file c
        WHERE c.jurisdiction_id = ${jurisdictionId} AND c.raised > 0 AND c.raised = ${LATE}
          AND NOT (${overdueOn(today)} OR ${neededSoon(today)})
          AND NOT EXISTS (SELECT FROM promise o WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id
            AND o.kept_on IS NULL AND o.due_on < ${today}::date)
      LIMIT ${most}
    )
    UPDATE case_file SET raised = late.rank FROM late
    WHERE case_file.jurisdiction_id = ${jurisdictionId} AND case_file.id = late.id`;
}
