import type { Prisma } from '../generated/client.ts';
import { countedDays, hasCounted } from './counted-days.ts';

/** How many voices were given on one day, less those given anew on it; with a group and an answer, how many of them said that of it. */
export type CallCountRow = {
  about: 'vote' | 'rate';
  /** Null: the voices themselves. */
  groupId: string | null;
  answer: string | null;
  givenOn: string;
  count: number;
};

/** Voices of a call that count, through the end of `through`, by day. One statement. */
export function readCallCounts(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; callId: string; through: string },
): Promise<CallCountRow[]> {
  return tx.$queryRaw<CallCountRow[]>`
    WITH counted AS (
      SELECT v.id, v.about, d.day, d.change FROM topic_call_voice v ${countedDays}
      WHERE v.jurisdiction_id = ${at.jurisdictionId} AND v.call_id = ${at.callId}::uuid AND ${hasCounted}
        AND d.day <= ${at.through}::date)
    SELECT v.about, NULL::uuid AS "groupId", NULL::text AS answer, v.day::text AS "givenOn", sum(v.change)::int AS count
    FROM counted v GROUP BY v.about, v.day
    UNION ALL
    SELECT v.about, c.group_id, c.answer, v.day::text, sum(v.change)::int
    FROM counted v
    JOIN topic_call_choice c ON c.jurisdiction_id = ${at.jurisdictionId} AND c.voice_id = v.id
    GROUP BY v.about, c.group_id, c.answer, v.day
    ORDER BY 4, 1, 2, 3`;
}

export type HeldVoicesRow = {
  about: 'vote' | 'rate';
  state: 'held' | 'released' | 'setAside';
  since: string;
  count: number;
  reason: string | null;
  decidedOn: string | null;
};

/** Voices of a call that came in bursts through the end of `through`, and what was decided about them, oldest first. One statement. */
export function readHeldVoices(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; callId: string; through: string },
): Promise<HeldVoicesRow[]> {
  return tx.$queryRaw<HeldVoicesRow[]>`
    SELECT v.about, h.state, h.opened_on::text AS since, count(*)::int AS count, h.reason,
      h.decided_on::text AS "decidedOn"
    FROM topic_call_voice v
    JOIN verification_hold h ON h.jurisdiction_id = v.jurisdiction_id AND h.id = v.hold_id
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND v.call_id = ${at.callId}::uuid AND v.hold_id IS NOT NULL
      AND v.state <> 'replaced' AND v.given_on <= ${at.through}::date
    GROUP BY v.about, h.id, h.state, h.opened_on, h.reason, h.decided_on
    ORDER BY h.opened_on, h.id`;
}
