import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { dutyFields, redReasons } from '@huiyin/domain/close-out/duties';
import { closeOutActions } from '@huiyin/domain/close-out/policy';
import { closeOutStates } from '@huiyin/domain/close-out/states';
import { z } from 'zod';
import { civilDate, id, longText, optionalText, shortText, textBetween, versionNumber } from '../fields.ts';
import { closeOutStep, closeOutView, measureRecord, recordFile } from '../portal/close-out.ts';

const plain = <Name extends string>(name: Name) =>
  z.object({ do: z.literal(name), words: longText }).strict();

/** One step of the procedure, given at the desk. */
export const closeOutCommand = z.discriminatedUnion('do', [
  z
    .object({
      do: z.literal('setCriterion'),
      words: longText,
      leadUnitId: id,
      participantUnitIds: z.array(id).max(20),
    })
    .strict(),
  z
    .object({
      do: z.literal('setDuty'),
      /** Why a deadline moves; may be empty where none does. */
      words: optionalText,
      leadLeader: textBetween(0, 60),
      dueOn: civilDate.nullable(),
      internalFields: z.array(z.enum(dutyFields)).max(dutyFields.length),
    })
    .strict(),
  plain('apply'),
  plain('passCheck'),
  plain('failCheck'),
  z.object({ do: z.literal('openNotice'), words: longText, days: z.number().int().min(1).max(60) }).strict(),
  z
    .object({
      do: z.literal('answerObjection'),
      words: longText,
      objectionId: id,
      /** The objection as everybody will read it: without personal data. */
      shownWords: longText,
      upheld: z.boolean(),
    })
    .strict(),
  plain('sendBack'),
  plain('close'),
  z.object({ do: z.literal('lookBack'), words: longText, drawId: id, holds: z.boolean() }).strict(),
  plain('confirmWording'),
  plain('reopen'),
]);

/** `version` is the one the officer saw. */
export const closeOutInput = z
  .object({ measureId: id, version: versionNumber.min(0), command: closeOutCommand })
  .strict();
export type CloseOutInput = z.infer<typeof closeOutInput>;

export const addRecordInput = z
  .object({
    measureId: id,
    kind: z.enum(['progress', 'evidence', 'monthlyReturn']),
    words: longText,
    happenedOn: civilDate,
    /** Of a return: the first day of its month. */
    month: civilDate.nullable(),
    isPublic: z.boolean(),
    attachmentIds: z.array(id).max(6),
  })
  .strict();
export type AddRecordInput = z.infer<typeof addRecordInput>;

/** A measure in the list of measures and their duties. */
export const measureFileLine = z
  .object({
    measureId: id,
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    problemNumber: z.number().int().nullable(),
    problemTitle: z.string(),
    /** The report's own word. */
    status: z.string(),
    state: z.enum(closeOutStates),
    leadUnit: z.string().nullable(),
    leadLeader: z.string(),
    dueOn: civilDate.nullable(),
    noticeEndsOn: civilDate.nullable(),
    openObjections: z.number().int(),
    wordingChangedOn: civilDate.nullable(),
    lastRecordOn: civilDate.nullable(),
    /** First days of the months whose return is due and not in. */
    missingReturns: z.array(civilDate),
    /** Why it is on the agenda of the next scheduling meeting. */
    red: z.array(z.enum(redReasons)),
  })
  .strict();
export type MeasureFileLine = z.infer<typeof measureFileLine>;

/** Everything staff see of one measure. */
export const measureFile = closeOutView
  .omit({ objections: true, records: true, steps: true })
  .extend({
    measureId: id,
    version: versionNumber,
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    text: z.string(),
    status: z.string(),
    leadUnitId: id.nullable(),
    participantUnitIds: z.array(id),
    noticeDays: z.number().int(),
    internalFields: z.array(z.enum(dutyFields)),
    steps: z.array(closeOutStep),
    records: z.array(
      measureRecord.extend({ isPublic: z.boolean(), addedBy: z.string(), ofThisRound: z.boolean() }).strict(),
    ),
    objections: z.array(
      z
        .object({
          objectionId: id,
          raisedOn: civilDate,
          words: z.string(),
          shownWords: z.string().nullable(),
          answer: z.string().nullable(),
          isUpheld: z.boolean().nullable(),
          answeredOn: civilDate.nullable(),
        })
        .strict(),
    ),
    missingReturns: z.array(civilDate),
    dueLookBacks: z.array(z.object({ drawId: id, stage: z.number().int() }).strict()),
    /** What people wrote with their answers; null for who may not read it. */
    saidInWords: z
      .array(
        z
          .object({
            on: civilDate,
            answer: z.enum(verificationAnswers),
            byChecker: z.boolean(),
            /** Of the figure that was answered; null for the measure as a whole. */
            claim: z.string().nullable(),
            town: z.string().nullable(),
            words: z.string(),
            files: z.array(recordFile),
          })
          .strict(),
      )
      .nullable(),
    /** What the reader may do now, as persons and state go. */
    may: z.array(z.enum(closeOutActions)),
  })
  .strict();
export type MeasureFileView = z.infer<typeof measureFile>;

/** Names where the seed will come from and on which day it will be known; both are published with the list. */
export const announceDrawInput = z.object({ seedSource: shortText, seedOn: civilDate }).strict();
export type AnnounceDrawInput = z.infer<typeof announceDrawInput>;
export const makeDrawInput = z.object({ drawId: id, seed: shortText }).strict();
export type MakeDrawInput = z.infer<typeof makeDrawInput>;

/** What a scheduling meeting decided: a task for a unit, by a day. */
export const meetingTask = z
  .object({
    taskId: id,
    measureId: id,
    number: z.number().int().nullable(),
    title: z.string().nullable(),
    heldOn: civilDate,
    words: z.string(),
    unitId: id,
    unit: z.string(),
    dueOn: civilDate,
    result: z.string().nullable(),
    doneOn: civilDate.nullable(),
  })
  .strict();
export type MeetingTaskView = z.infer<typeof meetingTask>;

export const setTaskInput = z
  .object({ measureId: id, words: longText, unitId: id, dueOn: civilDate })
  .strict();
export type SetTaskInput = z.infer<typeof setTaskInput>;
export const finishTaskInput = z.object({ taskId: id, result: longText }).strict();
export type FinishTaskInput = z.infer<typeof finishTaskInput>;

/** Papers of the three lists and of a meeting, as Word documents. */
export const measurePapers = ['problems', 'tasks', 'duties', 'meeting'] as const;
export type MeasurePaper = (typeof measurePapers)[number];
