import { publicationStates } from '@huiyin/domain/case/actor';
import { caseKinds, caseStates, identityModes, outcomes, solvedAnswers } from '@huiyin/domain/case/states';
import { eventTypes } from '@huiyin/domain/case/transitions';
import { caseProfileKeys } from '@huiyin/domain/clock/profiles';
import { z } from 'zod';
import { civilDate, id, longText, moment, optionalText, receiptCode } from '../fields.ts';

/** With JavaScript the page sends the lookup key (hex) that it derives from the code; without it, the code. */
export const openCaseInput = z.discriminatedUnion('by', [
  z.object({ by: z.literal('code'), code: receiptCode }).strict(),
  z.object({ by: z.literal('key'), lookupKey: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
]);
/** The opaque key goes into a 30-minute cookie; the receipt itself is forgotten. */
export const openCaseResult = z.object({ sessionKey: z.string(), expiresAt: moment }).strict();

export const deadlineView = z
  .object({
    step: z.enum(['accept', 'answer']),
    profile: z.enum(caseProfileKeys),
    on: civilDate,
    from: civilDate,
    days: z.number().int(),
    kind: z.enum(['working', 'calendar']),
    skipped: z.array(z.object({ on: civilDate, why: z.string() }).strict()),
    missingYears: z.array(z.string()),
    /** Why the last day is no working day itself, null if it is one. */
    endsOnDayOff: z.string().nullable(),
    /** The first date, where it was moved by an extension. */
    extendedFrom: civilDate.nullable(),
    /** The first date, where it was moved by a pause alone. */
    resumedFrom: civilDate.nullable(),
    pausedSince: civilDate.nullable(),
    overdue: z.boolean(),
  })
  .strict();
export type DeadlineView = z.infer<typeof deadlineView>;

export const timelineEntry = z
  .object({
    number: z.number().int(),
    type: z.enum(eventTypes),
    at: moment,
    on: civilDate,
    /** The unit acting or acted upon, by name. */
    unit: z.string().nullable(),
    /** Reason or instruction meant for the reader of this timeline. */
    words: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .strict();
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const replyView = z
  .object({
    round: z.number().int(),
    final: z.boolean(),
    text: z.string(),
    outcome: z.enum(outcomes),
    outcomeDate: civilDate.nullable(),
    outcomeReason: z.string().nullable(),
    unit: z.string(),
    surname: z.string(),
    telephone: z.string(),
    promise: z
      .object({
        what: z.string(),
        by: civilDate,
        keptOn: civilDate.nullable(),
        result: z.string().nullable(),
        overdue: z.boolean(),
      })
      .strict()
      .nullable(),
    on: civilDate,
  })
  .strict();
export type ReplyView = z.infer<typeof replyView>;

/** The citizen's own page of a case. */
export const casePage = z
  .object({
    caseNumber: z.string(),
    state: z.enum(caseStates),
    text: z.string(),
    kind: z.enum(caseKinds).nullable(),
    town: z.string().nullable(),
    village: z.string(),
    identityMode: z.enum(identityModes),
    name: z.string(),
    telephone: z.string(),
    mail: z.string(),
    mayPublish: z.boolean(),
    receivedOn: civilDate,
    measures: z.array(
      z.object({ measureId: id, number: z.number().int().nullable(), title: z.string().nullable() }).strict(),
    ),
    attachments: z.array(
      z
        .object({
          attachmentId: id,
          fileName: z.string(),
          mediaType: z.string(),
          bytes: z.number().int(),
          ready: z.boolean(),
        })
        .strict(),
    ),
    facts: z.array(z.object({ text: z.string(), on: civilDate }).strict()),
    /** What staff asked for while the case waits for the citizen. */
    question: z.string().nullable(),
    unit: z.string().nullable(),
    deadline: deadlineView.nullable(),
    timeline: z.array(timelineEntry),
    replies: z.array(replyView),
    ratings: z.array(
      z
        .object({
          round: z.number().int(),
          solved: z.enum(solvedAnswers),
          satisfied: z.number().int(),
          words: z.string(),
          on: civilDate,
        })
        .strict(),
    ),
    publication: z.enum(publicationStates),
    proposal: z.object({ question: z.string(), answer: z.string() }).strict().nullable(),
    publicAnswerId: id.nullable(),
    /** The day from which its content may be destroyed; null while that is open. */
    keptUntil: civilDate.nullable(),
    /** Commands the citizen may give now: one of addFact, supplyInfo, contestRefusal, rate, requestRework, withdraw, close, changeConsent, agreePublicAnswer, declinePublicAnswer. */
    may: z.array(z.string()),
  })
  .strict();
export type CasePage = z.infer<typeof casePage>;

export const addFactInput = z.object({ text: longText }).strict();
export const contestRefusalInput = z.object({ reason: longText }).strict();
export const rateInput = z
  .object({ solved: z.enum(solvedAnswers), satisfied: z.number().int().min(1).max(5), words: optionalText })
  .strict();
export const requestReworkInput = z.object({ reason: longText }).strict();
export const withdrawInput = z.object({ pressed: z.boolean(), reason: optionalText }).strict();
export const changeConsentInput = z.object({ mayPublish: z.boolean() }).strict();
export const answerProposalInput = z.object({ agree: z.boolean() }).strict();
