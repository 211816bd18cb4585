import type { CallBackOutcome, Outcome, ReturnGround } from '@huiyin/domain/case/states';
import type { EventType } from '@huiyin/domain/case/transitions';
import type { Prisma } from '../generated/client.ts';
import { type CaseOversightRow, oversightColumns } from './read-case-oversight.ts';
import type { DeskCaseRequest, RatingRow } from './read-desk-case.ts';
import { visibleTo } from './visible-to.ts';

/** Moments are ISO 8601 texts with an offset, as PostgreSQL writes them into JSON. */
export type CaseHistoryRow = {
  events: {
    number: number;
    type: EventType;
    payload: Record<string, string | number | boolean | null>;
    actorKind: string;
    staffName: string | null;
    /** Of 内部分办: who was asked to handle the case. */
    handler: string | null;
    /** The unit that held the case then, and of a step that a unit took itself, that unit. */
    unit: string | null;
    actorUnit: string | null;
    round: number;
    at: string;
    on: string;
  }[];
  messages: {
    kind: 'fact' | 'question' | 'answer' | 'note';
    text: string;
    actorKind: string;
    staffName: string | null;
    at: string;
  }[];
  replies: {
    replyId: string;
    round: number;
    state: 'drafted' | 'signed' | 'approved' | 'returned';
    final: boolean;
    byPaper: boolean;
    text: string;
    outcome: Outcome;
    outcomeDate: string | null;
    outcomeReason: string | null;
    unit: string;
    surname: string;
    telephone: string;
    draftedBy: string | null;
    signedBy: string | null;
    reviewedBy: string | null;
    returnReason: string | null;
    returnGrounds: ReturnGround[];
    points: { text: string; answered: boolean }[];
    promiseWhat: string | null;
    promiseBy: string | null;
    at: string;
  }[];
  participants: { unitId: string; name: string; text: string; on: string | null }[];
  promises: {
    promiseId: string;
    unit: string;
    what: string;
    dueOn: string;
    keptOn: string | null;
    result: string | null;
  }[];
  callBack: {
    round: number;
    dueOn: string;
    attempts: number;
    outcome: CallBackOutcome | null;
    words: string;
  } | null;
  ratings: RatingRow[];
};

/** What happened to a case and what was said about it, in order, and who watches over it; null if the actor may not see it. One statement. */
export async function readCaseHistory(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId }: DeskCaseRequest,
): Promise<(CaseHistoryRow & CaseOversightRow) | null> {
  const rows = await tx.$queryRaw<(CaseHistoryRow & CaseOversightRow)[]>`/* planned once */
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'type', e.type, 'payload', e.payload,
          'actorKind', e.actor_kind, 'staffName', s.name, 'handler', h.name, 'unit', u.name, 'round', e.round, 'at', e.at, 'on', e.on_day,
          'actorUnit', CASE WHEN e.actor_kind NOT IN ('unitHandler', 'unitHead') THEN NULL
            WHEN e.type IN ('contributed', 'noteAdded', 'conflictDeclared') THEN su.name ELSE u.name END)
          ORDER BY e.number), '[]') FROM case_event e
        LEFT JOIN staff_member s ON s.jurisdiction_id = e.jurisdiction_id AND s.id::text = e.actor_id
        LEFT JOIN unit su ON su.jurisdiction_id = s.jurisdiction_id AND su.id = s.unit_id
        LEFT JOIN staff_member h ON h.jurisdiction_id = e.jurisdiction_id AND h.id::text = e.payload ->> 'staffId'
        LEFT JOIN unit u ON u.jurisdiction_id = e.jurisdiction_id AND u.id = e.unit_id
        WHERE e.jurisdiction_id = c.jurisdiction_id AND e.case_id = c.id) AS events,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'text', w.text, 'actorKind', w.actor_kind,
          'staffName', s.name, 'at', w.at) ORDER BY w.number), '[]') FROM case_message w
        LEFT JOIN staff_member s ON s.jurisdiction_id = w.jurisdiction_id AND s.id::text = w.actor_id
        WHERE w.jurisdiction_id = c.jurisdiction_id AND w.case_id = c.id) AS messages,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('replyId', r.id, 'round', r.round, 'state', r.state, 'final', r.final, 'byPaper', r.by_paper,
          'text', r.text, 'outcome', r.outcome, 'outcomeDate', r.outcome_date, 'outcomeReason', r.outcome_reason,
          'unit', u.name, 'surname', r.surname, 'telephone', r.telephone, 'draftedBy', d.name, 'signedBy', g.name,
          'reviewedBy', v.name, 'returnReason', r.return_reason, 'returnGrounds', r.return_grounds,
          'points', r.points, 'promiseWhat', r.promise_what, 'promiseBy', r.promise_by, 'at', coalesce(r.approved_at, r.drafted_at))
          ORDER BY r.drafted_at, r.id), '[]') FROM reply r
        JOIN unit u ON u.jurisdiction_id = r.jurisdiction_id AND u.id = r.unit_id
        LEFT JOIN staff_member d ON d.jurisdiction_id = r.jurisdiction_id AND d.id = r.drafted_by
        LEFT JOIN staff_member g ON g.jurisdiction_id = r.jurisdiction_id AND g.id = r.signed_by
        LEFT JOIN staff_member v ON v.jurisdiction_id = r.jurisdiction_id AND v.id = r.reviewed_by
        WHERE r.jurisdiction_id = c.jurisdiction_id AND r.case_id = c.id) AS replies,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', q.unit_id, 'name', u.name, 'text', q.text,
          'on', q.contributed_on) ORDER BY u.position, u.name), '[]') FROM case_participant q
        JOIN unit u ON u.jurisdiction_id = q.jurisdiction_id AND u.id = q.unit_id
        WHERE q.jurisdiction_id = c.jurisdiction_id AND q.case_id = c.id) AS participants,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('promiseId', o.id, 'unit', u.name, 'what', o.what, 'dueOn', o.due_on,
          'keptOn', o.kept_on, 'result', o.result) ORDER BY o.due_on, o.id), '[]') FROM promise o
        JOIN unit u ON u.jurisdiction_id = o.jurisdiction_id AND u.id = o.unit_id
        WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id) AS promises,
      (SELECT jsonb_build_object('round', b.round, 'dueOn', b.due_on, 'attempts', b.attempts, 'outcome', b.outcome,
          'words', b.words) FROM call_back b
        WHERE b.jurisdiction_id = c.jurisdiction_id AND b.case_id = c.id ORDER BY b.round DESC LIMIT 1) AS "callBack",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('round', g.round, 'solved', g.solved, 'satisfied', g.satisfied,
          'words', g.words, 'at', g.at) ORDER BY g.round), '[]') FROM rating g
        WHERE g.jurisdiction_id = c.jurisdiction_id AND g.case_id = c.id) AS ratings,
      ${oversightColumns}
    FROM case_file c
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ${caseId}::uuid AND ${visibleTo(actor)}`;
  return rows[0] ?? null;
}
