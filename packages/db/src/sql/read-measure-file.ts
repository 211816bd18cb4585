import type { DutyField } from '@huiyin/domain/close-out/duties';
import type { CloseOutState } from '@huiyin/domain/close-out/states';
import type { CloseOutEventType } from '@huiyin/domain/close-out/transitions';
import type { Prisma } from '../generated/client.ts';

export type MeasureFileRow = {
  state: CloseOutState;
  version: number;
  round: number;
  criterion: string;
  leadLeader: string;
  leadUnitId: string | null;
  leadUnit: string | null;
  participants: { unitId: string; name: string }[];
  dueOn: string | null;
  internalFields: DutyField[];
  noticeEndsOn: string | null;
  closedOn: string | null;
  wordingChangedOn: string | null;
  events: {
    number: number;
    type: CloseOutEventType;
    words: string;
    detail: { stage?: number; holds?: boolean; recordId?: string };
    on: string;
    actor: string | null;
    actorKind: string;
    unit: string | null;
  }[];
  records: {
    recordId: string;
    kind: 'progress' | 'evidence' | 'monthlyReturn';
    round: number;
    words: string;
    happenedOn: string;
    month: string | null;
    isPublic: boolean;
    addedBy: string;
    files: { attachmentId: string; fileName: string; mediaType: string; bytes: number }[];
  }[];
  objections: {
    objectionId: string;
    raisedOn: string;
    words: string;
    shownWords: string | null;
    answer: string | null;
    isUpheld: boolean | null;
    answeredOn: string | null;
  }[];
};

/** Who answers for a measure, its procedure and its records; null while nothing of it was ever written. One statement. */
export async function readMeasureFile(
  tx: Prisma.TransactionClient,
  { jurisdictionId, measureId }: { jurisdictionId: string; measureId: string },
): Promise<MeasureFileRow | null> {
  const rows = await tx.$queryRaw<MeasureFileRow[]>`
    SELECT d.state, d.version, d.round, d.criterion, d.lead_leader AS "leadLeader", d.lead_unit_id AS "leadUnitId",
      u.name AS "leadUnit",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', p.id, 'name', p.name) ORDER BY p.position, p.name), '[]')
        FROM unit p WHERE p.jurisdiction_id = d.jurisdiction_id AND p.id = ANY (d.participant_unit_ids)) AS participants,
      d.due_on::text AS "dueOn", d.internal_fields AS "internalFields", d.notice_ends_on::text AS "noticeEndsOn",
      d.closed_on::text AS "closedOn", d.wording_changed_on::text AS "wordingChangedOn",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'type', e.type, 'words', e.words,
          'detail', e.detail, 'on', e.on_day, 'actor', s.name, 'actorKind', e.actor_kind, 'unit', su.name) ORDER BY e.number), '[]')
        FROM measure_event e
        LEFT JOIN staff_member s ON s.jurisdiction_id = e.jurisdiction_id AND s.id::text = e.actor_id
        LEFT JOIN unit su ON su.jurisdiction_id = s.jurisdiction_id AND su.id = s.unit_id
        WHERE e.jurisdiction_id = d.jurisdiction_id AND e.measure_id = d.measure_id) AS events,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('recordId', r.id, 'kind', r.kind, 'round', r.round, 'words', r.words,
          'happenedOn', r.happened_on, 'month', r.month, 'isPublic', r.is_public, 'addedBy', a.name,
          'files', (SELECT coalesce(jsonb_agg(jsonb_build_object('attachmentId', f.id, 'fileName', f.file_name,
              'mediaType', f.media_type, 'bytes', f.bytes) ORDER BY f.staged_at), '[]')
            FROM attachment f WHERE f.jurisdiction_id = r.jurisdiction_id AND f.record_id = r.id))
          ORDER BY r.happened_on DESC, r.added_at DESC), '[]')
        FROM measure_record r
        JOIN staff_member a ON a.jurisdiction_id = r.jurisdiction_id AND a.id = r.added_by
        WHERE r.jurisdiction_id = d.jurisdiction_id AND r.measure_id = d.measure_id) AS records,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('objectionId', o.id, 'raisedOn', o.raised_on, 'words', o.words,
          'shownWords', o.shown_words, 'answer', o.answer, 'isUpheld', o.is_upheld, 'answeredOn', o.answered_on)
          ORDER BY o.raised_at), '[]')
        FROM close_out_objection o
        WHERE o.jurisdiction_id = d.jurisdiction_id AND o.measure_id = d.measure_id) AS objections
    FROM measure_duty d
    LEFT JOIN unit u ON u.jurisdiction_id = d.jurisdiction_id AND u.id = d.lead_unit_id
    WHERE d.jurisdiction_id = ${jurisdictionId} AND d.measure_id = ${measureId}::uuid`;
  return rows[0] ?? null;
}
