import type { Actor } from '@huiyin/domain/case/actor';
import type { CallOutcome, NoticeOccasion } from '@huiyin/domain/notice/notice';
import { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type OutboundCallRow = {
  callId: string;
  caseId: string;
  caseNumber: string;
  occasion: NoticeOccasion;
  queuedAt: Date;
  /** In their order; moments as the database writes them. */
  tries: { number: number; outcome: CallOutcome; at: string; by: string; takenBackAt: string | null }[];
};

export type OutboundCallsOf = {
  readonly jurisdictionId: string;
  readonly actor: Actor;
  /** Null: those that wait. */
  readonly endedSince: Date | null;
  readonly limit: number;
};

/**
 * People to be told by telephone whose case the actor may see: those never tried first, then the longest waiting. Or those whose
 * call ended, the latest first.
 */
export async function readOutboundCalls(
  tx: Prisma.TransactionClient,
  { jurisdictionId, actor, endedSince, limit }: OutboundCallsOf,
): Promise<OutboundCallRow[]> {
  const which = endedSince ? Prisma.sql`o.ended_at >= ${endedSince}` : Prisma.sql`o.ended_at IS NULL`;
  const order = endedSince
    ? Prisma.sql`o.ended_at DESC, o.id`
    : Prisma.sql`o.tried_at NULLS FIRST, o.queued_at, o.id`;
  return tx.$queryRaw<OutboundCallRow[]>`
    SELECT o.id AS "callId", c.id AS "caseId", c.case_number AS "caseNumber", o.occasion, o.queued_at AS "queuedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'outcome', t.outcome, 'at', t.at,
          'by', coalesce(s.name, ''), 'takenBackAt', t.taken_back_at) ORDER BY t.number), '[]')
        FROM outbound_call_try t
        LEFT JOIN staff_member s ON s.jurisdiction_id = t.jurisdiction_id AND s.id = t.called_by
        WHERE t.jurisdiction_id = o.jurisdiction_id AND t.call_id = o.id) AS tries
    FROM outbound_call o
    JOIN case_file c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.case_id
    WHERE o.jurisdiction_id = ${jurisdictionId} AND ${which} AND ${visibleTo(actor)}
    ORDER BY ${order} LIMIT ${limit}`;
}
