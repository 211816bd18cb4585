import type { CloseOutFacts } from '@huiyin/domain/close-out/decide';
import type { Prisma } from '../generated/client.ts';

export type CloseOutFactsRead = CloseOutFacts & { readonly round: number };

type At = { readonly jurisdictionId: string; readonly measureId: string };

/** Holds a measure's row until the transaction ends, so that of two who act at once the second sees what the first did. */
export async function lockMeasureDuty(
  tx: Prisma.TransactionClient,
  { jurisdictionId, measureId }: At,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO measure_duty (jurisdiction_id, measure_id)
    SELECT m.jurisdiction_id, m.id FROM measure m
    WHERE m.jurisdiction_id = ${jurisdictionId} AND m.id = ${measureId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`
    SELECT 1 FROM measure_duty WHERE jurisdiction_id = ${jurisdictionId} AND measure_id = ${measureId}::uuid
    FOR UPDATE`;
}

/** The facts by which a measure's close-out is decided; null for a measure that is not there. One statement. */
export async function readCloseOutFacts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, measureId }: At,
): Promise<CloseOutFactsRead | null> {
  const rows = await tx.$queryRaw<CloseOutFactsRead[]>`
    SELECT m.id AS "measureId", coalesce(d.state, 'open') AS state, coalesce(d.version, 0) AS version,
      coalesce(d.round, 0) AS round, d.lead_unit_id AS "leadUnitId",
      coalesce(d.participant_unit_ids::text[], '{}') AS "participantUnitIds",
      (SELECT coalesce(array_agg(DISTINCT r.added_by::text), '{}') FROM measure_record r
        WHERE r.jurisdiction_id = m.jurisdiction_id AND r.measure_id = m.id AND r.kind = 'evidence'
          AND r.round = d.round) AS "evidenceBy",
      begun.applied AS "appliedBy", begun.passed AS "checkedBy", d.closed_by AS "closedBy",
      j.notice_days AS "leastNoticeDays", d.due_on::text AS "dueOn", d.notice_ends_on::text AS "noticeEndsOn",
      (SELECT count(*)::int FROM close_out_objection o WHERE o.jurisdiction_id = m.jurisdiction_id
        AND o.measure_id = m.id AND o.answered_on IS NULL) AS "openObjections",
      d.wording_changed_on IS NOT NULL AS "isWordingChanged",
      (SELECT coalesce(array_agg(l.draw_id::text), '{}') FROM look_back l
        WHERE l.jurisdiction_id = m.jurisdiction_id AND l.measure_id = m.id AND l.is_chosen AND l.looked_on IS NULL
          AND l.closed_on = d.closed_on)
        AS "dueLookBacks"
    FROM measure m
    JOIN jurisdiction j ON j.id = m.jurisdiction_id
    LEFT JOIN measure_duty d ON d.jurisdiction_id = m.jurisdiction_id AND d.measure_id = m.id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT e.actor_id) FILTER (WHERE e.type = 'applied'), '{}') AS applied,
        coalesce(array_agg(DISTINCT e.actor_id) FILTER (WHERE e.type = 'checkPassed'), '{}') AS passed
      FROM measure_event e
      WHERE e.jurisdiction_id = m.jurisdiction_id AND e.measure_id = m.id AND e.number > (
        SELECT coalesce(max(c.number), 0) FROM measure_event c
        WHERE c.jurisdiction_id = m.jurisdiction_id AND c.measure_id = m.id AND c.type = 'criterionSet')
    ) begun
    WHERE m.jurisdiction_id = ${jurisdictionId} AND m.id = ${measureId}::uuid`;
  return rows[0] ?? null;
}
