import type { Prisma } from '../generated/client.ts';

export type MeetingTaskRow = {
  taskId: string;
  measureId: string;
  number: number | null;
  title: string | null;
  heldOn: string;
  words: string;
  unitId: string;
  unit: string;
  dueOn: string;
  result: string | null;
  doneOn: string | null;
};

/** Tasks of scheduling meetings: open ones by their day, then the last hundred that were done; of `unitId`, its own. */
export async function readMeetingTasks(
  tx: Prisma.TransactionClient,
  { jurisdictionId, unitId }: { jurisdictionId: string; unitId: string | null },
): Promise<MeetingTaskRow[]> {
  return tx.$queryRaw<MeetingTaskRow[]>`
    SELECT t.id AS "taskId", t.measure_id AS "measureId", v.number, v.title, t.held_on::text AS "heldOn", t.words,
      t.unit_id AS "unitId", u.name AS unit, t.due_on::text AS "dueOn", t.result, t.done_on::text AS "doneOn"
    FROM meeting_task t
    JOIN unit u ON u.jurisdiction_id = t.jurisdiction_id AND u.id = t.unit_id
    JOIN measure m ON m.jurisdiction_id = t.jurisdiction_id AND m.id = t.measure_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    WHERE t.jurisdiction_id = ${jurisdictionId} AND (${unitId}::uuid IS NULL OR t.unit_id = ${unitId}::uuid)
    ORDER BY t.done_on DESC NULLS FIRST, t.due_on, t.set_at
    LIMIT 300`;
}
