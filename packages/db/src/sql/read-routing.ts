import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type RoutingRow = { unitId: string; byRule: boolean; cases: number };

/** The newest cases of a measure that are looked at: how things were done last is what counts. */
const LATEST = 200;

/**
 * Units that the measures of one case lead to, best first: by a rule that an officer set, then by how many of the latest cases
 * of the same measures are with the unit. Only active units; only cases that the actor may see. One statement.
 */
export async function readRouting(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId }: { actor: Actor; jurisdictionId: string; caseId: string },
): Promise<RoutingRow[]> {
  return tx.$queryRaw<RoutingRow[]>`
    WITH measures AS (
      SELECT l.measure_id FROM case_link l WHERE l.jurisdiction_id = ${jurisdictionId} AND l.case_id = ${caseId}::uuid
    ), ways AS (
      SELECT r.unit_id, true AS by_rule, 0::bigint AS n FROM routing_rule r JOIN measures USING (measure_id)
        WHERE r.jurisdiction_id = ${jurisdictionId}
      UNION ALL
      SELECT c.unit_id, false, count(DISTINCT c.id) FROM measures
        CROSS JOIN LATERAL (SELECT o.case_id FROM case_link o WHERE o.jurisdiction_id = ${jurisdictionId}
          AND o.measure_id = measures.measure_id AND o.case_id <> ${caseId}::uuid ORDER BY o.at DESC LIMIT ${LATEST}) near
        JOIN case_file c ON c.jurisdiction_id = ${jurisdictionId} AND c.id = near.case_id
        WHERE c.unit_id IS NOT NULL AND ${visibleTo(actor)} GROUP BY c.unit_id
    )
    SELECT w.unit_id AS "unitId", bool_or(w.by_rule) AS "byRule", sum(w.n)::int AS cases FROM ways w
    JOIN unit u ON u.jurisdiction_id = ${jurisdictionId} AND u.id = w.unit_id AND u.active
    GROUP BY w.unit_id, u.position ORDER BY 2 DESC, 3 DESC, u.position LIMIT 5`;
}
