import { closeOutStates } from '@huiyin/domain/close-out/states';
import { closeOutEventTypes } from '@huiyin/domain/close-out/transitions';
import { z } from 'zod';
import { submitProof } from '../case/submit-case.ts';
import { civilDate, id, textBetween } from '../fields.ts';

export const recordFile = z
  .object({ attachmentId: id, fileName: z.string(), mediaType: z.string(), bytes: z.number().int() })
  .strict();

/** What was done for a measure: progress, evidence for its close-out, or the return of a month. */
export const measureRecord = z
  .object({
    recordId: id,
    kind: z.enum(['progress', 'evidence', 'monthlyReturn']),
    words: z.string(),
    happenedOn: civilDate,
    /** The first day of the month that a return is for. */
    month: civilDate.nullable(),
    files: z.array(recordFile),
  })
  .strict();
export type MeasureRecordView = z.infer<typeof measureRecord>;

/** One step of the procedure, with who took it. */
export const closeOutStep = z
  .object({
    number: z.number().int(),
    type: z.enum(closeOutEventTypes),
    on: civilDate,
    words: z.string(),
    /** Who of staff, and of which unit; null for the public and for jobs. */
    actor: z.string().nullable(),
    unit: z.string().nullable(),
    /** Of staff who belong to no unit: which office. */
    office: z.enum(['rectification', 'discipline']).nullable(),
    /** Of a look-back: at how many days, and whether what was decided still holds. */
    stage: z.number().int().nullable(),
    holds: z.boolean().nullable(),
  })
  .strict();
export type CloseOutStep = z.infer<typeof closeOutStep>;

/** An objection that was answered: its words without personal data, and the answer. */
export const answeredObjection = z
  .object({
    raisedOn: civilDate,
    words: z.string(),
    answer: z.string(),
    isUpheld: z.boolean(),
    answeredOn: civilDate,
  })
  .strict();

/** The close-out of a measure as everybody sees it; fields that the office keeps internal are null or left out. */
export const closeOutView = z
  .object({
    state: z.enum(closeOutStates),
    criterion: z.string().nullable(),
    leadUnit: z.string().nullable(),
    participants: z.array(z.string()),
    leadLeader: z.string().nullable(),
    dueOn: civilDate.nullable(),
    noticeEndsOn: civilDate.nullable(),
    wordingChangedOn: civilDate.nullable(),
    steps: z.array(closeOutStep),
    records: z.array(measureRecord),
    objections: z.array(answeredObjection),
    /** Raised, and waiting for the answer without which nothing is decided. */
    openObjections: z.number().int(),
  })
  .strict();
export type CloseOutView = z.infer<typeof closeOutView>;

/** What the page on which one objects needs. */
export const objectStart = z
  .object({
    measure: z
      .object({ measureId: id, number: z.number().int().nullable(), title: z.string().nullable() })
      .strict(),
    criterion: z.string().nullable(),
    noticeEndsOn: civilDate,
    formToken: z.string(),
    challenge: z.string(),
  })
  .strict();
export type ObjectStart = z.infer<typeof objectStart>;

export const objectInput = z
  .object({ measureId: z.string().max(100), words: textBetween(2, 2000), proof: submitProof })
  .strict();
export type ObjectInput = z.infer<typeof objectInput>;

/** One draw of a look-back, with everything by which anybody can draw it again. */
export const lookBackDraw = z
  .object({
    drawId: id,
    announcedOn: civilDate,
    seedSource: z.string(),
    seedOn: civilDate,
    sampleSize: z.number().int(),
    seed: z.string().nullable(),
    /** SHA-256 of the list's lines, which stands in the transparency log since it was announced. */
    listSha256: z.string(),
    drawnOn: civilDate.nullable(),
    entries: z.array(
      z
        .object({
          measureId: id,
          number: z.number().int().nullable(),
          title: z.string().nullable(),
          stage: z.number().int(),
          /** What the draw hashes. */
          line: z.string(),
          /** HMAC-SHA-256 of the line under the seed, hex; null before the draw. */
          mark: z.string().nullable(),
          isChosen: z.boolean().nullable(),
          holds: z.boolean().nullable(),
        })
        .strict(),
    ),
  })
  .strict();
export type LookBackDrawView = z.infer<typeof lookBackDraw>;
