import type { CloseOutState } from '@huiyin/domain/close-out/states';
import type { Prisma } from '../generated/client.ts';

export type MeasureFileLineRow = {
  measureId: string;
  number: number | null;
  title: string | null;
  problemNumber: number | null;
  problemTitle: string;
  status: string;
  state: CloseOutState;
  leadUnit: string | null;
  leadLeader: string;
  dueOn: string | null;
  noticeEndsOn: string | null;
  openObjections: number;
  wordingChangedOn: string | null;
  lastRecordOn: string | null;
  since: string | null;
  returns: string[];
  overdueTasks: number;
  criterion: string;
  participants: string[];
};

/**
 * The measures of the reports that are published now, in their order, with who answers for them; of `unitId`, those that it leads
 * or takes part in. One statement.
 */
export async function readMeasureFiles(
  tx: Prisma.TransactionClient,
  { jurisdictionId, unitId, today }: { jurisdictionId: string; unitId: string | null; today: string },
): Promise<MeasureFileLineRow[]> {
  return tx.$queryRaw<MeasureFileLineRow[]>`
    SELECT v.measure_id AS "measureId", v.number, v.title, p.number AS "problemNumber", p.title AS "problemTitle", v.status,
      coalesce(d.state, 'open') AS state, u.name AS "leadUnit", coalesce(d.lead_leader, '') AS "leadLeader",
      d.due_on::text AS "dueOn", d.notice_ends_on::text AS "noticeEndsOn", d.wording_changed_on::text AS "wordingChangedOn",
      (SELECT count(*)::int FROM close_out_objection o WHERE o.jurisdiction_id = v.jurisdiction_id
        AND o.measure_id = v.measure_id AND o.answered_on IS NULL) AS "openObjections",
      (SELECT max(n.happened_on)::text FROM measure_record n WHERE n.jurisdiction_id = v.jurisdiction_id
        AND n.measure_id = v.measure_id) AS "lastRecordOn",
      (SELECT min(e.on_day)::text FROM measure_event e WHERE e.jurisdiction_id = v.jurisdiction_id
        AND e.measure_id = v.measure_id AND e.type = 'criterionSet') AS since,
      (SELECT coalesce(array_agg(n.month::text), '{}') FROM measure_record n WHERE n.jurisdiction_id = v.jurisdiction_id
        AND n.measure_id = v.measure_id AND n.kind = 'monthlyReturn') AS returns,
      (SELECT count(*)::int FROM meeting_task t WHERE t.jurisdiction_id = v.jurisdiction_id AND t.measure_id = v.measure_id
        AND t.done_on IS NULL AND t.due_on < ${today}::date) AS "overdueTasks",
      coalesce(d.criterion, '') AS criterion,
      (SELECT coalesce(array_agg(w.name ORDER BY w.position, w.name), '{}') FROM unit w
        WHERE w.jurisdiction_id = d.jurisdiction_id AND w.id = ANY (d.participant_unit_ids)) AS participants
    FROM report r
    JOIN measure_version v ON v.jurisdiction_id = r.jurisdiction_id AND v.report_id = r.id
    JOIN problem_version p ON p.jurisdiction_id = v.jurisdiction_id AND p.report_id = v.report_id
      AND p.problem_id = v.problem_id
    LEFT JOIN measure_duty d ON d.jurisdiction_id = v.jurisdiction_id AND d.measure_id = v.measure_id
    LEFT JOIN unit u ON u.jurisdiction_id = d.jurisdiction_id AND u.id = d.lead_unit_id
    WHERE r.jurisdiction_id = ${jurisdictionId} AND r.state = 'published'
      AND (${unitId}::uuid IS NULL OR d.lead_unit_id = ${unitId}::uuid OR ${unitId}::uuid = ANY (d.participant_unit_ids))
    ORDER BY r.published_on DESC NULLS LAST, r.id, p.position, v.position`;
}
