import type { Actor } from '@huiyin/domain/case/actor';
import type { SolvedAnswer } from '@huiyin/domain/case/states';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type CallBackRow = {
  caseId: string;
  caseNumber: string;
  unit: string | null;
  ratedAt: Date;
  solved: SolvedAnswer;
  satisfied: number;
  attempts: number;
  dueOn: string;
};

/**
 * The first `limit` calls still to be made, by the day they are due, in cases that the actor may see, each with the unit whose answer was
 * rated. One statement.
 */
export async function readCallBacks(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, limit }: { actor: Actor; jurisdictionId: string; limit: number },
): Promise<CallBackRow[]> {
  return tx.$queryRaw<CallBackRow[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", u.name AS unit, g.at AS "ratedAt",
      g.solved, g.satisfied::int AS satisfied, b.attempts::int AS attempts, b.due_on::text AS "dueOn"
    FROM call_back b
    JOIN case_file c ON c.jurisdiction_id = b.jurisdiction_id AND c.id = b.case_id
    JOIN rating g ON g.jurisdiction_id = b.jurisdiction_id AND g.case_id = b.case_id AND g.round = b.round
    LEFT JOIN reply r ON r.jurisdiction_id = g.jurisdiction_id AND r.case_id = coalesce(g.of_case_id, g.case_id)
      AND r.round = coalesce(g.of_round, g.round) AND r.state = 'approved' AND r.final
    LEFT JOIN unit u ON u.jurisdiction_id = r.jurisdiction_id AND u.id = r.unit_id
    WHERE b.jurisdiction_id = ${jurisdictionId} AND b.outcome IS NULL AND ${visibleTo(actor)}
    ORDER BY b.due_on, c.id LIMIT ${limit}`;
}
