import type { Prisma } from '../generated/client.ts';

export type LastMeetingTask = {
  measureId: string;
  number: number | null;
  title: string | null;
  opening: string | null;
  heldOn: string;
  words: string;
  unit: string;
  dueOn: string;
  doneOn: string | null;
  result: string | null;
};

/** What the last scheduling meeting up to `today` decided, and what earlier ones decided that is not done: by meeting, latest first. */
export async function readLastMeeting(
  tx: Prisma.TransactionClient,
  { jurisdictionId, today }: { jurisdictionId: string; today: string },
): Promise<LastMeetingTask[]> {
  return tx.$queryRaw<LastMeetingTask[]>`
    WITH held AS (
      SELECT t.*, max(t.held_on) OVER () AS last_held FROM meeting_task t
      WHERE t.jurisdiction_id = ${jurisdictionId} AND t.held_on <= ${today}::date)
    SELECT t.measure_id AS "measureId", v.number, v.title, left(v.text, 80) AS opening, t.held_on::text AS "heldOn", t.words,
      u.name AS unit, t.due_on::text AS "dueOn", t.done_on::text AS "doneOn", t.result
    FROM held t
    JOIN unit u ON u.jurisdiction_id = t.jurisdiction_id AND u.id = t.unit_id
    JOIN measure m ON m.jurisdiction_id = t.jurisdiction_id AND m.id = t.measure_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    WHERE t.held_on = t.last_held OR t.done_on IS NULL
    ORDER BY t.held_on DESC, t.due_on, t.set_at
    LIMIT 100`;
}
