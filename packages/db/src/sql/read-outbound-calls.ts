import type { Actor } from '@huiyin/domain/case/actor';
import type { NoticeOccasion } from '@huiyin/domain/notice/notice';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type OutboundCallRow = {
  callId: string;
  caseId: string;
  caseNumber: string;
  occasion: NoticeOccasion;
  queuedAt: Date;
  tries: number;
  triedAt: Date | null;
};

/** People to be told by telephone whose case the actor may see: those never tried first, then the longest waiting. */
export async function readOutboundCalls(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; actor: Actor; limit: number },
): Promise<OutboundCallRow[]> {
  return tx.$queryRaw<OutboundCallRow[]>`
    SELECT o.id AS "callId", c.id AS "caseId", c.case_number AS "caseNumber", o.occasion, o.queued_at AS "queuedAt",
      o.tries::int AS tries, o.tried_at AS "triedAt"
    FROM outbound_call o
    JOIN case_file c ON c.jurisdiction_id = o.jurisdiction_id AND c.id = o.case_id
    WHERE o.jurisdiction_id = ${of.jurisdictionId} AND o.ended_at IS NULL AND ${visibleTo(of.actor)}
    ORDER BY o.tried_at NULLS FIRST, o.queued_at, o.id LIMIT ${of.limit}`;
}
