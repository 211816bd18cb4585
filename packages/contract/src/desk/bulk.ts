import { bulkLimit, bulkNames, undoReaches } from '@huiyin/domain/case/bulk';
import { refusalCodes } from '@huiyin/domain/case/refusals';
import { caseKinds, caseStates } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { id, longText, moment, optionalText, versionNumber } from '../fields.ts';
import { queueFilter } from './queue.ts';

/** One command for many cases, with the same words as for one. */
export const bulkCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept') }).strict(),
  z.object({ do: z.literal('link'), measureId: id, why: optionalText }).strict(),
  z.object({ do: z.literal('markUnrelated'), unrelated: z.literal(true) }).strict(),
  z.object({ do: z.literal('classify'), kind: z.enum(caseKinds) }).strict(),
  z
    .object({
      do: z.literal('dispatch'),
      unitId: id,
      sectionId: id.nullable(),
      instruction: optionalText,
    })
    .strict(),
  z.object({ do: z.literal('join'), intoCaseId: id }).strict(),
  z.object({ do: z.literal('addNote'), text: longText }).strict(),
]);
export type BulkCommandInput = z.infer<typeof bulkCommand>;

/** Why a case was left as it is. `invalid`: a choice that this case does not allow. */
export const bulkReasons = [
  'already',
  'target',
  'noInverse',
  'conflict',
  'forbidden',
  'notFound',
  'invalid',
  ...refusalCodes,
] as const;
export type BulkReason = (typeof bulkReasons)[number];

/** The cases that a filter leaves, from the top of the queue; `complete` is false where there are more than one operation takes. */
export const bulkSelectionInput = z.object({ filter: queueFilter }).strict();
export const bulkSelection = z
  .object({ caseIds: z.array(id).max(bulkLimit), complete: z.boolean() })
  .strict();

export const bulkPreviewInput = z
  .object({ command: bulkCommand, caseIds: z.array(id).min(1).max(bulkLimit) })
  .strict();
export const bulkPreviewRow = z
  .object({
    caseId: id,
    caseNumber: z.string(),
    /** The first 24 characters. */
    opening: z.string(),
    state: z.enum(caseStates),
    version: versionNumber,
    will: z.enum(['change', 'stay', 'fail']),
    /** Where the case will stand; null where it stays. */
    to: z.enum(caseStates).nullable(),
    /** It will be accepted first. */
    accepts: z.boolean(),
    reason: z.enum(bulkReasons).nullable(),
    undoReach: z.enum(undoReaches),
  })
  .strict();
export const bulkPreview = z
  .object({
    rows: z.array(bulkPreviewRow),
    /** Cases among those asked for that are not there, or not for this actor to see. */
    missing: z.number().int(),
  })
  .strict();
export type BulkPreview = z.infer<typeof bulkPreview>;

/** `operationId` is made by the screen: sending the same again changes nothing twice and gives the same answer. */
export const bulkRunInput = z
  .object({
    operationId: id,
    command: bulkCommand,
    cases: z
      .array(z.object({ caseId: id, version: versionNumber }).strict())
      .min(1)
      .max(bulkLimit),
  })
  .strict();
export const bulkUndoInput = z.object({ operationId: id, undoes: id }).strict();
export const bulkResult = z
  .object({
    operationId: id,
    rows: z.array(
      z
        .object({
          caseId: id,
          caseNumber: z.string(),
          outcome: z.enum(['done', 'stayed', 'failed']),
          reason: z.enum(bulkReasons).nullable(),
          /** Where the case stands now; null for one that is not to be seen any more. */
          state: z.enum(caseStates).nullable(),
        })
        .strict(),
    ),
  })
  .strict();
export type BulkResult = z.infer<typeof bulkResult>;

/** The actor's own last operation while it can still be taken back. */
export const bulkRecent = z
  .object({
    operationId: id,
    command: z.enum(bulkNames),
    /** Until when it can be taken back. */
    until: moment,
    done: z.number().int(),
    /** Of those done, how many have an inverse. */
    undoable: z.number().int(),
  })
  .strict()
  .nullable();
export type BulkRecent = z.infer<typeof bulkRecent>;
