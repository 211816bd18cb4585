import { publicationStates } from '@huiyin/domain/case/actor';
import { caseActions } from '@huiyin/domain/case/policy';
import {
  callBackOutcomes,
  caseChannels,
  caseKinds,
  caseStates,
  exclusionGrounds,
  identityModes,
  outcomes,
  returnGrounds,
  solvedAnswers,
} from '@huiyin/domain/case/states';
import { caseProfileKeys } from '@huiyin/domain/clock/profiles';
import { z } from 'zod';
import { needBy } from '../case/submit-case.ts';
import { civilDate, id, moment, versionNumber } from '../fields.ts';
import { deadlineView, timelineEntry } from '../portal/case-page.ts';
import { caseOversight } from './case-oversight.ts';

/** What was added to a case since it was received. */
const addedFact = z.object({ text: z.string(), at: moment }).strict();

const caseRating = z
  .object({
    round: z.number().int(),
    solved: z.enum(solvedAnswers),
    satisfied: z.number().int(),
    words: z.string(),
    at: moment,
  })
  .strict();

export const linkedMeasure = z
  .object({
    measureId: id,
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    why: z.string(),
  })
  .strict();

export const suggestedMeasure = z
  .object({
    measureId: id,
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    /** That an officer would call it right, 0 to 1, as counted on messages before. */
    probability: z.number(),
    words: z.array(z.string()),
    /** Earlier cases for which an officer confirmed this measure, with the words both use. */
    precedents: z.array(
      z.object({ caseId: id, caseNumber: z.string(), words: z.array(z.string()) }).strict(),
    ),
  })
  .strict();

export const similarCase = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    opening: z.string(),
    receivedAt: moment,
    state: z.enum(caseStates),
    /** 0 to 1. */
    likeness: z.number(),
    words: z.array(z.string()),
  })
  .strict();

export const deskReply = z
  .object({
    replyId: id,
    round: z.number().int(),
    state: z.enum(['drafted', 'signed', 'approved', 'returned']),
    final: z.boolean(),
    /** Entered by the office from the stamped return of a unit without accounts. */
    byPaper: z.boolean(),
    text: z.string(),
    outcome: z.enum(outcomes),
    outcomeDate: civilDate.nullable(),
    outcomeReason: z.string().nullable(),
    unit: z.string(),
    surname: z.string(),
    telephone: z.string(),
    draftedBy: z.string(),
    signedBy: z.string().nullable(),
    reviewedBy: z.string().nullable(),
    returnReason: z.string().nullable(),
    returnGrounds: z.array(z.enum(returnGrounds)),
    points: z.array(z.object({ text: z.string(), answered: z.boolean() }).strict()),
    promiseWhat: z.string().nullable(),
    promiseBy: civilDate.nullable(),
    at: moment,
  })
  .strict();

/** A timeline entry with what only staff see: who acted. */
export const deskTimelineEntry = timelineEntry
  .extend({
    /** Staff by name, where it is still known; every citizen alike, every job alike. */
    actor: z.object({ kind: z.enum(['citizen', 'system', 'staff']), name: z.string().nullable() }).strict(),
  })
  .strict();

/** Everything the desk shows of one case, already cut to what the actor may see. */
export const deskCase = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    version: versionNumber,
    state: z.enum(caseStates),
    channel: z.enum(caseChannels),
    /** The day that a letter bears. */
    writtenOn: civilDate.nullable(),
    /** Under which number it stands at its source; to the office only. */
    source: z.object({ name: z.string(), number: z.string() }).strict().nullable(),
    text: z.string(),
    kind: z.enum(caseKinds).nullable(),
    town: z.string().nullable(),
    village: z.string(),
    identityMode: z.enum(identityModes),
    /** Null for those who may not read it: unit staff, discipline office. */
    contact: z
      .object({ name: z.string(), telephone: z.string(), mail: z.string(), address: z.string() })
      .strict()
      .nullable(),
    mayPublish: z.boolean(),
    handedToDiscipline: z.boolean(),
    unrelatedToMeasures: z.boolean(),
    receivedAt: moment,
    /** Words by which the case may tell of danger to life, while it is pinned on top. */
    dangerWords: z.array(z.string()),
    needBy: needBy.nullable(),
    registeredBy: z.string().nullable(),
    unit: z.object({ unitId: id, name: z.string() }).strict().nullable(),
    section: z.object({ sectionId: id, name: z.string() }).strict().nullable(),
    clockProfile: z.enum(caseProfileKeys),
    deadline: deadlineView.nullable(),
    /** An extension or pause that waits for a decision; `by` is who asked. */
    clockChange: z
      .object({
        change: z.enum(['extend', 'pause']),
        days: z.number().int().nullable(),
        reason: z.string(),
        by: z.string(),
      })
      .strict()
      .nullable(),
    /** Units that take part, each with what it contributed. */
    participants: z.array(
      z.object({ unitId: id, name: z.string(), text: z.string(), on: civilDate.nullable() }).strict(),
    ),
    ...caseOversight,
    /** Who held the case from when to when; null: no unit did. */
    holdings: z.array(
      z
        .object({
          holder: z.string().nullable(),
          from: civilDate,
          to: civilDate.nullable(),
          days: z.number().int(),
        })
        .strict(),
    ),
    /** What the case asks, in its order. */
    points: z.array(z.string()),
    promises: z.array(
      z
        .object({
          promiseId: id,
          unit: z.string(),
          what: z.string(),
          dueOn: civilDate,
          keptOn: civilDate.nullable(),
          result: z.string().nullable(),
          overdue: z.boolean(),
        })
        .strict(),
    ),
    callBack: z
      .object({
        round: z.number().int(),
        dueOn: civilDate,
        attempts: z.number().int(),
        outcome: z.enum(callBackOutcomes).nullable(),
        words: z.string(),
        overdue: z.boolean(),
      })
      .strict()
      .nullable(),
    links: z.array(linkedMeasure),
    attachments: z.array(
      z
        .object({
          attachmentId: id,
          fileName: z.string(),
          mediaType: z.string(),
          bytes: z.number().int(),
          ready: z.boolean(),
          ofReply: id.nullable(),
        })
        .strict(),
    ),
    facts: z.array(addedFact),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: moment }).strict()),
    replies: z.array(deskReply),
    ratings: z.array(caseRating),
    joinedInto: z.object({ caseId: id, caseNumber: z.string(), text: z.string() }).strict().nullable(),
    joinedHere: z.array(
      z
        .object({
          caseId: id,
          caseNumber: z.string(),
          text: z.string(),
          facts: z.array(addedFact),
          /** Of the answers to this case. */
          ratings: z.array(caseRating),
        })
        .strict(),
    ),
    /** Whom the case is about and who declared a conflict; null for unit staff. */
    accused: z
      .object({
        /** The citizen's own words. */
        words: z.string(),
        toBeNamed: z.boolean(),
        excluded: z.array(
          z
            .object({
              ground: z.enum(exclusionGrounds),
              unitId: id.nullable(),
              staffId: id.nullable(),
              name: z.string(),
              reason: z.string(),
            })
            .strict(),
        ),
      })
      .strict()
      .nullable(),
    publication: z.enum(publicationStates),
    publicAnswer: z.object({ question: z.string(), answer: z.string() }).strict().nullable(),
    /** 我也遇到同样情况: what it was said of; the public question and answer, null once they are no longer public. */
    sameAs: z
      .object({
        of: z.enum(['answer', 'measure']),
        question: z.string().nullable(),
        answer: z.string().nullable(),
      })
      .strict()
      .nullable(),
    timeline: z.array(deskTimelineEntry),
    /** Actions that state and policy allow this actor now. */
    may: z.array(z.enum(caseActions)),
  })
  .strict();
export type DeskCase = z.infer<typeof deskCase>;

/** Units that the case's measures lead to: by a rule, or by so many earlier cases of the same measures. */
export const routingView = z
  .object({
    units: z.array(z.object({ unitId: id, byRule: z.boolean(), cases: z.number().int() }).strict()),
  })
  .strict();
export type RoutingView = z.infer<typeof routingView>;

export const caseIdInput = z.object({ caseId: id }).strict();
export const suggestionsView = z
  .object({
    measures: z.array(suggestedMeasure),
    similar: z.array(similarCase),
    /** Only where the case has none yet, or where the text reads like a tip. */
    kind: z.enum([...caseKinds, 'misconductTip']).nullable(),
    /** Earlier cases told alike for which an officer decided on that kind; none where it is read from the text alone. */
    kindAsIn: z.array(z.object({ caseId: id, caseNumber: z.string() }).strict()),
    /** Only where the case has none yet. */
    town: z.object({ townId: id, name: z.string() }).strict().nullable(),
  })
  .strict();
export type SuggestionsView = z.infer<typeof suggestionsView>;
