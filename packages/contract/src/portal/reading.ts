import { caseKinds, outcomes, solvedAnswers } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { civilDate, publicCount, versionNumber } from '../fields.ts';
import { claimView, findingView, heldView, reportStanding, tallyView } from './claims.ts';
import { closeOutView } from './close-out.ts';
import { callLine } from './topic-calls.ts';
import { wordingChange } from './wordings.ts';

/** Measure status in the report's own words; never stronger than the text. */
export const measureStatuses = ['completed', 'continuing', 'submitted', 'closedOut', 'notStated'] as const;
export const measureStatus = z.enum(measureStatuses);

export const jurisdictionView = z
  .object({
    name: z.string(),
    nameEn: z.string(),
    timeZone: z.string(),
    isDemonstration: z.boolean(),
    phone: z.string(),
    mail: z.string(),
    post: z.string(),
    counter: z.string(),
    tipPhone: z.string(),
    tipPost: z.string(),
    tipCounter: z.string(),
    /** Changes when something is published or the daily counts are renewed; cache key of every reading page. */
    dataVersion: z.number().int(),
    /** Last day the public counts speak of; null before the first rollup. */
    countedThrough: civilDate.nullable(),
  })
  .strict();
export type JurisdictionView = z.infer<typeof jurisdictionView>;

export const measureLine = z
  .object({
    measureId: z.string(),
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    status: measureStatus,
    problemNumber: z.number().int().nullable(),
    problemTitle: z.string(),
    cases: publicCount,
    publicAnswers: z.number().int(),
  })
  .strict();
export type MeasureLine = z.infer<typeof measureLine>;

/** A measure with what people and invited checkers said of it as a whole: a row of `measures.csv`. */
export const measureRow = measureLine.extend({ said: tallyView, checked: tallyView, held: publicCount });
export type MeasureRow = z.infer<typeof measureRow>;

export const topicLine = z
  .object({ slug: z.string(), name: z.string(), nameEn: z.string(), measures: z.number().int() })
  .strict();

export const problemLine = z
  .object({
    problemId: z.string(),
    number: z.number().int().nullable(),
    title: z.string(),
    measures: z.number().int(),
  })
  .strict();

export const reportLine = z
  .object({
    reportId: z.string(),
    version: versionNumber,
    title: z.string().nullable(),
    body: z.string().nullable(),
    publishedOn: civilDate.nullable(),
    importedOn: civilDate,
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    problems: z.number().int(),
    measures: z.number().int(),
    current: z.boolean(),
  })
  .strict();
export type ReportLine = z.infer<typeof reportLine>;

export const publicAnswerLine = z
  .object({
    publicAnswerId: z.string(),
    question: z.string(),
    answer: z.string(),
    outcome: z.enum(outcomes),
    answeredOn: civilDate,
    unit: z.string(),
    measure: z
      .object({ measureId: z.string(), number: z.number().int().nullable(), title: z.string().nullable() })
      .strict()
      .nullable(),
  })
  .strict();
export type PublicAnswerLine = z.infer<typeof publicAnswerLine>;

/** One step of the dated public record. `round` is 0 for the first answer, 1 after 重新办理. */
export const threadStep = z
  .object({
    step: z.enum([
      'received',
      'accepted',
      'dispatched',
      'acknowledged',
      'answered',
      'rated',
      'reworkRequested',
      'closed',
    ]),
    on: civilDate,
    round: z.number().int(),
    unit: z.string().nullable(),
    answer: z
      .object({
        text: z.string(),
        outcome: z.enum(outcomes),
        surname: z.string(),
        telephone: z.string(),
        outcomeDate: civilDate.nullable(),
      })
      .strict()
      .nullable(),
    rating: z
      .object({ solved: z.enum(solvedAnswers), satisfied: z.number().int() })
      .strict()
      .nullable(),
  })
  .strict();

export const publicThread = publicAnswerLine
  .extend({
    kind: z.enum(caseKinds).nullable(),
    town: z.string().nullable(),
    /** The city's own words, quoted from the report; null for a case without a measure. */
    quoted: z
      .object({
        reportId: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
        publishedOn: civilDate.nullable(),
      })
      .strict()
      .nullable(),
    steps: z.array(threadStep),
    daysInNobodysHands: z.number().int(),
    publishedOn: civilDate,
    removed: z.object({ on: civilDate, reason: z.string() }).strict().nullable(),
    /** Every time that the office edited, removed or showed it again, with the reason it gave. */
    moderation: z.array(
      z
        .object({ what: z.enum(['edited', 'removed', 'shownAgain']), on: civilDate, reason: z.string() })
        .strict(),
    ),
  })
  .strict();
export type PublicThread = z.infer<typeof publicThread>;

export const homeView = z
  .object({
    report: reportLine.nullable(),
    /** Null before the first publication. */
    standing: reportStanding.nullable(),
    topics: z.array(topicLine),
    problems: z.array(problemLine),
    showcase: publicThread.nullable(),
    latest: z.array(publicAnswerLine),
    unpublished: z.array(
      z
        .object({ reason: z.enum(['declined', 'awaitingCitizen', 'notYetReviewed']), count: publicCount })
        .strict(),
    ),
    received: publicCount,
    answered: publicCount,
    /** The call for topics that goes on now. */
    call: callLine.nullable(),
  })
  .strict();
export type HomeView = z.infer<typeof homeView>;

export const topicView = z.object({ topic: topicLine, measures: z.array(measureLine) }).strict();
export const problemView = z
  .object({
    problem: problemLine,
    reportId: z.string(),
    start: z.number().int(),
    measures: z.array(measureLine),
  })
  .strict();

export const measureView = measureLine
  .extend({
    text: z.string(),
    unit: z.string().nullable(),
    leader: z.string().nullable(),
    deadline: z.string().nullable(),
    problemId: z.string(),
    report: reportLine,
    start: z.number().int(),
    end: z.number().int(),
    /** False when a newer version of the report no longer has this measure. */
    inCurrentReport: z.boolean(),
    topics: z.array(topicLine),
    answers: z.array(publicAnswerLine),
    /** The figures its text asserts, in the order of the text. */
    claims: z.array(claimView),
    findings: z.array(findingView),
    /** What people said of the measure as a whole; by town only where five or more answered. */
    said: tallyView,
    saidByTown: z.array(z.object({ town: z.string(), tally: tallyView }).strict()),
    /** What invited checkers found, apart from the public. */
    checked: tallyView,
    /** Answers that came in a burst: waiting, counted after all, or set aside with a reason. */
    held: z.array(heldView),
    /** Who answers for it and how far its close-out has come; null while nothing of it was written. */
    closeOut: closeOutView.nullable(),
    /** What later versions of the report say otherwise, newest first. */
    wordings: z.array(wordingChange),
  })
  .strict();
export type MeasureView = z.infer<typeof measureView>;

export const searchInput = z
  .object({ query: z.string().max(100), limit: z.number().int().min(1).max(50) })
  .strict();
export const searchView = z
  .object({
    query: z.string(),
    measures: z.array(measureLine.extend({ snippet: z.string() })),
    answers: z.array(publicAnswerLine),
    /** Nothing had all words of the query; the measures have some of these instead. */
    widenedTo: z.array(z.string()),
    /** More than `limit` matched. */
    more: z.boolean(),
  })
  .strict();
export type SearchView = z.infer<typeof searchView>;

export const originalView = z
  .object({
    report: reportLine,
    text: z.string(),
    marks: z.array(
      z
        .object({
          measureId: z.string(),
          number: z.number().int().nullable(),
          start: z.number().int(),
          end: z.number().int(),
        })
        .strict(),
    ),
  })
  .strict();
export type OriginalView = z.infer<typeof originalView>;
