import { callOutcomes, noticeOccasions } from '@huiyin/domain/notice/notice';
import { z } from 'zod';
import { id, moment } from '../fields.ts';

/** Somebody to be told by telephone that there is news; what the news is they read by their code, or at the counter. */
export const outboundCall = z
  .object({
    callId: id,
    caseId: id,
    caseNumber: z.string(),
    telephone: z.string(),
    occasion: z.enum(noticeOccasions),
    queuedAt: moment,
    tries: z.number().int(),
    triedAt: moment.nullable(),
  })
  .strict();
export type OutboundCallView = z.infer<typeof outboundCall>;

export const recordCallInput = z.object({ callId: id, outcome: z.enum(callOutcomes) }).strict();
export const recordCallResult = z.object({ ended: z.boolean() }).strict();
