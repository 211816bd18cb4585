import type { EventType } from '@huiyin/domain/case/transitions';
import type { Prisma } from '../generated/client.ts';

export type TimelineRow = {
  number: number;
  type: EventType;
  payload: Record<string, string | number | boolean | null>;
  at: Date;
  on: string;
  /** Name of the unit that held the case then. */
  unit: string | null;
  actorKind: string;
  /** Name of the staff member; null for citizens and jobs. */
  actor: string | null;
};

/** Every event of one case, oldest first. */
export async function readTimeline(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; caseId: string },
): Promise<TimelineRow[]> {
  return tx.$queryRaw<TimelineRow[]>`
    SELECT e.number, e.type, e.payload, e.at, e.on_day::text AS on, u.name AS unit, e.actor_kind AS "actorKind",
      s.name AS actor
    FROM case_event e
    LEFT JOIN unit u ON u.jurisdiction_id = e.jurisdiction_id AND u.id = e.unit_id
    LEFT JOIN staff_member s ON s.jurisdiction_id = e.jurisdiction_id AND s.id::text = e.actor_id
    WHERE e.jurisdiction_id = ${of.jurisdictionId} AND e.case_id = ${of.caseId}::uuid
    ORDER BY e.number`;
}
