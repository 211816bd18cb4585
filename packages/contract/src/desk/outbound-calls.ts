import { callOutcomes, noticeOccasions } from '@huiyin/domain/notice/notice';
import { z } from 'zod';
import { id, moment } from '../fields.ts';

const tryNumber = z.number().int().min(1).max(32_767);

/** How one call went; `takenBackAt`: it was noted by mistake. */
const callTry = z
  .object({
    number: tryNumber,
    outcome: z.enum(callOutcomes),
    at: moment,
    by: z.string(),
    takenBackAt: moment.nullable(),
  })
  .strict();
export type CallTryView = z.infer<typeof callTry>;

const call = z
  .object({
    callId: id,
    caseId: id,
    caseNumber: z.string(),
    occasion: z.enum(noticeOccasions),
    queuedAt: moment,
    tries: z.array(callTry),
    /** Which of the tries can be taken back now. */
    undoable: tryNumber.nullable(),
  })
  .strict();
export type CallView = z.infer<typeof call>;

/** Somebody to be told by telephone that there is news; what the news is they read by their code, or at the counter. */
const outboundCall = call.extend({ telephone: z.string() }).strict();
export type OutboundCallView = z.infer<typeof outboundCall>;

/** Whom to ring up, and the calls that ended lately. */
export const callList = z.object({ waiting: z.array(outboundCall), ended: z.array(call) }).strict();
export type CallListView = z.infer<typeof callList>;

export const recordCallInput = z.object({ callId: id, outcome: z.enum(callOutcomes) }).strict();
/** `number`: which try of this call it was, to be taken back by. */
export const recordCallResult = z.object({ ended: z.boolean(), number: tryNumber }).strict();

export const takeBackCallInput = z.object({ callId: id, number: tryNumber }).strict();
