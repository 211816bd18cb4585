import type { ContactWay } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { standInName } from './on-leave.ts';

/** Days are civil dates. */
export type CaseOversightRow = {
  supervisions: {
    reason: string;
    dueOn: string;
    by: string;
    on: string;
    result: string | null;
    endedBy: string | null;
    endedOn: string | null;
  }[];
  instructions: {
    leader: string;
    text: string;
    by: string;
    on: string;
    instruction: { by: string; on: string; text: string; recordedBy: string } | null;
  }[];
  contacts: { way: ContactWay; on: string; text: string; by: string }[];
  /** Who handles the case in its unit, and who stands in for them today. */
  handler: { name: string; standIn: string | null } | null;
};

/** 督办, 呈批 and 联系记录 of a case `c`, latest first, and who handles it: columns of a statement that has the case. */
export const oversightColumns: Prisma.Sql = Prisma.sql`
      (SELECT coalesce(jsonb_agg(jsonb_build_object('reason', o.reason, 'dueOn', o.due_on, 'by', coalesce(s.name, ''), 'on', o.set_on,
          'result', o.result, 'endedBy', e.name, 'endedOn', o.ended_on) ORDER BY o.number DESC), '[]') FROM case_supervision o
        LEFT JOIN staff_member s ON s.jurisdiction_id = o.jurisdiction_id AND s.id = o.set_by
        LEFT JOIN staff_member e ON e.jurisdiction_id = o.jurisdiction_id AND e.id = o.ended_by
        WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id) AS supervisions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('leader', i.leader, 'text', i.text, 'by', coalesce(s.name, ''),
          'on', i.submitted_on, 'instruction', CASE WHEN i.recorded_on IS NOT NULL THEN jsonb_build_object(
            'by', i.instructed_by, 'on', i.instructed_on, 'text', i.instruction, 'recordedBy', coalesce(r.name, '')) END)
          ORDER BY i.number DESC), '[]') FROM case_instruction i
        LEFT JOIN staff_member s ON s.jurisdiction_id = i.jurisdiction_id AND s.id = i.submitted_by
        LEFT JOIN staff_member r ON r.jurisdiction_id = i.jurisdiction_id AND r.id = i.recorded_by
        WHERE i.jurisdiction_id = c.jurisdiction_id AND i.case_id = c.id) AS instructions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('way', k.way, 'on', k.on_day, 'text', k.text, 'by', coalesce(s.name, ''))
          ORDER BY k.on_day DESC, k.number DESC), '[]') FROM case_contact k
        LEFT JOIN staff_member s ON s.jurisdiction_id = k.jurisdiction_id AND s.id = k.recorded_by
        WHERE k.jurisdiction_id = c.jurisdiction_id AND k.case_id = c.id) AS contacts,
      (SELECT jsonb_build_object('name', h.name, 'standIn', ${standInName(Prisma.sql`h.jurisdiction_id`, Prisma.sql`h.id`)})
        FROM staff_member h WHERE h.jurisdiction_id = c.jurisdiction_id AND h.id = c.handler_id AND h.active) AS handler`;
