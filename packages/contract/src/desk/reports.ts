import { z } from 'zod';
import { civilDate, id, moment, textBetween, versionNumber, wholeNumber } from '../fields.ts';

export const reportStates = ['draft', 'published', 'superseded'] as const;

export const uploadReportInput = z
  .object({
    fileName: textBetween(1, 200),
    /** The file, base64; up to 10 MB. Pasted text arrives as a .txt. */
    content: z.string().max(14_000_000),
    /** The inspection whose report this is a new version of; null: the first report. */
    inspectionId: id.nullable(),
    inspectionName: textBetween(0, 100),
  })
  .strict();

export const foundMeasure = z
  .object({
    index: z.number().int(),
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    unit: z.string().nullable(),
    leader: z.string().nullable(),
    deadline: z.string().nullable(),
    status: z.string().nullable(),
    corrected: z.boolean(),
  })
  .strict();

export const foundProblem = z
  .object({
    index: z.number().int(),
    number: z.number().int().nullable(),
    title: z.string(),
    named: z.boolean(),
    start: z.number().int(),
    end: z.number().int(),
    measures: z.array(foundMeasure),
  })
  .strict();

export const reportSummary = z
  .object({
    reportId: id,
    inspectionId: id,
    inspection: z.string(),
    version: versionNumber,
    state: z.enum(reportStates),
    title: z.string().nullable(),
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    uploadedBy: z.string(),
    uploadedAt: moment,
    publishedAt: moment.nullable(),
    problems: z.number().int(),
    measures: z.number().int(),
    warnings: z.number().int(),
  })
  .strict();

export const reportChange = z
  .object({
    change: z.enum(['same', 'reworded', 'added', 'removed', 'renumbered', 'rewordedAndRenumbered']),
    before: z
      .object({ number: z.number().int().nullable(), title: z.string().nullable(), text: z.string() })
      .strict()
      .nullable(),
    after: z
      .object({
        index: z.number().int(),
        number: z.number().int().nullable(),
        title: z.string().nullable(),
        text: z.string(),
      })
      .strict()
      .nullable(),
    similarity: z.number(),
    /** Cases linked to the measure today; they stay linked. */
    cases: z.number().int(),
  })
  .strict();

export const reportReview = reportSummary
  .extend({
    text: z.string(),
    body: z.string().nullable(),
    publishedOn: civilDate.nullable(),
    contact: z
      .object({ phone: z.array(z.string()), email: z.array(z.string()), address: z.array(z.string()) })
      .strict(),
    found: z.array(foundProblem),
    warningsFound: z.array(
      z
        .object({ code: z.string(), message: z.string(), start: z.number().int(), end: z.number().int() })
        .strict(),
    ),
    reason: z.string().nullable(),
    /** Compared with the version published now; empty for a first report. */
    changes: z.array(reportChange),
  })
  .strict();
export type ReportReview = z.infer<typeof reportReview>;

/** Corrects one item that the importer found; offsets point into the kept original, which never changes. */
export const correctReportInput = z
  .object({
    reportId: id,
    item: z.discriminatedUnion('of', [
      z.object({ of: z.literal('problem'), index: wholeNumber, title: textBetween(1, 200) }).strict(),
      z
        .object({
          of: z.literal('measure'),
          index: wholeNumber,
          title: textBetween(0, 200),
          start: wholeNumber,
          end: wholeNumber,
        })
        .strict(),
    ]),
  })
  .strict();
export const reportIdInput = z.object({ reportId: id }).strict();
export const publishReportResult = z
  .object({ reportId: id, problems: wholeNumber, measures: wholeNumber })
  .strict();

const likelyMeasure = z.object({ measureId: id, words: z.array(z.string()) }).strict();
/** A topic with the measures behind its door, and those that its words speak for, chosen or not. */
export const topicEdit = z
  .object({
    ...{ topicId: id, name: z.string(), slug: z.string() },
    ...{ measureIds: z.array(id), likely: z.array(likelyMeasure) },
  })
  .strict();
export const setTopicInput = z.object({ topicId: id, measureIds: z.array(id).max(200) }).strict();
