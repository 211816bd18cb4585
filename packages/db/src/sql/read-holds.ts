import { Prisma } from '../generated/client.ts';
import { ofReport } from './read-verification-counts.ts';

export type HoldState = 'held' | 'released' | 'setAside';

/** Of one measure, the answers that came in one burst. */
export type HeldAnswersRow = {
  measureId: string;
  state: HoldState;
  since: string;
  count: number;
  reason: string | null;
  decidedOn: string | null;
};

/** What came in bursts through the end of `through`, for one measure or for all, oldest first. One statement. */
export function readHeldAnswers(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string | null; measureId: string | null; through: string },
): Promise<HeldAnswersRow[]> {
  const measure = at.measureId === null ? Prisma.empty : Prisma.sql`AND v.measure_id = ${at.measureId}::uuid`;
  return tx.$queryRaw<HeldAnswersRow[]>`
    SELECT v.measure_id AS "measureId", h.state, h.opened_on::text AS since, count(*)::int AS count, h.reason,
      h.decided_on::text AS "decidedOn"
    FROM verification v
    JOIN verification_hold h ON h.jurisdiction_id = v.jurisdiction_id AND h.id = v.hold_id
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND ${ofReport(at.reportId)} AND v.hold_id IS NOT NULL
      AND v.state <> 'replaced' AND v.given_on <= ${at.through}::date ${measure}
    GROUP BY v.measure_id, h.id, h.state, h.opened_on, h.reason, h.decided_on
    ORDER BY h.opened_on, h.id`;
}

export type HoldRow = {
  holdId: string;
  pattern: 'oneItem' | 'manyItems';
  state: HoldState;
  openedOn: string;
  firstAt: Date;
  lastAt: Date;
  answers: number;
  devices: number;
  yes: number;
  partly: number;
  no: number;
  cannotTell: number;
  reason: string | null;
  decidedBy: string | null;
  decidedOn: string | null;
  items: { measureId: string; number: number | null; title: string | null; answers: number }[];
  /** Where the voices are those of a vote or a rating in a call, and not about measures. */
  calls: { callId: string; year: number; about: 'vote' | 'rate'; answers: number }[];
};

/** Every burst with what it was made of: those that wait first, the newest of each first, at most two hundred. One statement. */
export function readHolds(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<HoldRow[]> {
  return tx.$queryRaw<HoldRow[]>`
    WITH told AS (
      SELECT h.* FROM verification_hold h WHERE h.jurisdiction_id = ${jurisdictionId}
      ORDER BY h.state <> 'held', h.opened_at DESC LIMIT 200),
    of_measure AS (
      SELECT v.hold_id, v.measure_id, v.report_id, count(*)::int AS answers, count(DISTINCT v.device_mark)::int AS devices,
        min(v.given_at) AS first_at, max(v.given_at) AS last_at, count(*) FILTER (WHERE v.answer = 'yes')::int AS yes,
        count(*) FILTER (WHERE v.answer = 'partly')::int AS partly, count(*) FILTER (WHERE v.answer = 'no')::int AS no,
        count(*) FILTER (WHERE v.answer = 'cannotTell')::int AS cannot_tell
      FROM verification v JOIN told h ON h.id = v.hold_id
      WHERE v.jurisdiction_id = ${jurisdictionId} AND v.state <> 'replaced'
      GROUP BY v.hold_id, v.measure_id, v.report_id),
    of_call AS (
      SELECT v.hold_id, v.call_id, v.about, count(*)::int AS answers, count(DISTINCT v.device_mark)::int AS devices,
        min(v.given_at) AS first_at, max(v.given_at) AS last_at
      FROM topic_call_voice v JOIN told h ON h.id = v.hold_id
      WHERE v.jurisdiction_id = ${jurisdictionId} AND v.state <> 'replaced'
      GROUP BY v.hold_id, v.call_id, v.about),
    part AS (
      SELECT o.hold_id, o.answers, o.devices, o.first_at, o.last_at, o.yes, o.partly, o.no, o.cannot_tell, m.position,
        jsonb_build_object('measureId', o.measure_id, 'number', m.number, 'title', m.title, 'answers', o.answers) AS item,
        NULL::jsonb AS call
      FROM of_measure o
      JOIN measure_version m ON m.jurisdiction_id = ${jurisdictionId} AND m.report_id = o.report_id
        AND m.measure_id = o.measure_id
      UNION ALL
      SELECT o.hold_id, o.answers, o.devices, o.first_at, o.last_at, 0, 0, 0, 0, 0, NULL,
        jsonb_build_object('callId', c.id, 'year', c.year, 'about', o.about, 'answers', o.answers)
      FROM of_call o
      JOIN topic_call c ON c.jurisdiction_id = ${jurisdictionId} AND c.id = o.call_id)
    SELECT h.id AS "holdId", h.pattern, h.state, h.opened_on::text AS "openedOn", min(o.first_at) AS "firstAt",
      max(o.last_at) AS "lastAt", sum(o.answers)::int AS answers, sum(o.devices)::int AS devices, sum(o.yes)::int AS yes,
      sum(o.partly)::int AS partly, sum(o.no)::int AS no, sum(o.cannot_tell)::int AS "cannotTell", h.reason,
      s.name AS "decidedBy", h.decided_on::text AS "decidedOn",
      coalesce(jsonb_agg(o.item ORDER BY o.position) FILTER (WHERE o.item IS NOT NULL), '[]') AS items,
      coalesce(jsonb_agg(o.call) FILTER (WHERE o.call IS NOT NULL), '[]') AS calls
    FROM told h
    JOIN part o ON o.hold_id = h.id
    LEFT JOIN staff_member s ON s.jurisdiction_id = h.jurisdiction_id AND s.id = h.decided_by
    GROUP BY h.jurisdiction_id, h.id, h.pattern, h.state, h.opened_on, h.opened_at, h.reason, s.name, h.decided_on
    ORDER BY h.state <> 'held', h.opened_at DESC`;
}
