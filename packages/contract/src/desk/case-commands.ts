import {
  callBackOutcomes,
  caseKinds,
  caseStates,
  contactWays,
  outcomes,
  redirectChannels,
  returnGrounds,
} from '@huiyin/domain/case/states';
import { caseProfileKeys } from '@huiyin/domain/clock/profiles';
import { z } from 'zod';
import { telephone } from '../case/submit-case.ts';
import { civilDate, id, longText, optionalText, shortText, versionNumber } from '../fields.ts';

/** Every change of a case names the version the officer saw; another version is a `conflict`. */
export const onCase = z.object({ caseId: id, version: versionNumber }).strict();

export const acceptInput = onCase;
export const notAcceptInput = onCase.extend({ reason: longText }).strict();
export const redirectInput = onCase.extend({ channel: z.enum(redirectChannels), reason: longText }).strict();
export const transferInput = onCase.extend({ authority: shortText, reason: longText }).strict();
export const requestInfoInput = onCase.extend({ question: longText }).strict();
export const classifyInput = onCase.extend({ kind: z.enum(caseKinds) }).strict();
export const locateInput = onCase.extend({ townId: id }).strict();
export const liftDangerInput = onCase.extend({ reason: shortText }).strict();
export const linkInput = onCase.extend({ measureId: id, why: optionalText }).strict();
export const unlinkInput = onCase.extend({ measureId: id }).strict();
export const markUnrelatedInput = onCase.extend({ unrelated: z.boolean() }).strict();
export const dispatchInput = onCase
  .extend({
    unitId: id,
    sectionId: id.nullable(),
    instruction: optionalText,
    participantUnitIds: z.array(id).max(10),
    /** From now on, what is linked to the same measures goes to this unit by default. */
    remember: z.boolean(),
  })
  .strict();
export const recallInput = onCase.extend({ reason: shortText }).strict();
export const contributeInput = onCase.extend({ text: longText }).strict();
export const objectInput = onCase.extend({ reason: longText }).strict();
export const ruleOnObjectionInput = onCase.extend({ upheld: z.boolean(), reason: longText }).strict();
export const joinInput = onCase.extend({ intoCaseId: id }).strict();
export const unjoinInput = onCase.extend({ reason: shortText }).strict();
export const addNoteInput = onCase.extend({ text: longText }).strict();
export const recordContactInput = onCase
  .extend({ way: z.enum(contactWays), on: civilDate, text: longText })
  .strict();
export const superviseInput = onCase.extend({ reason: shortText, dueOn: civilDate }).strict();
export const endSupervisionInput = onCase.extend({ result: longText }).strict();
export const submitForInstructionInput = onCase.extend({ leader: shortText, text: longText }).strict();
export const recordInstructionInput = onCase
  .extend({ leader: shortText, on: civilDate, text: longText })
  .strict();
export const assignHandlerInput = onCase.extend({ staffId: id }).strict();
export const registerAsInput = onCase
  .extend({ profile: z.enum(caseProfileKeys), reason: shortText })
  .strict();
export const askExtensionInput = onCase
  .extend({ days: z.number().int().min(1).max(30), reason: shortText })
  .strict();
export const askPauseInput = onCase.extend({ reason: shortText }).strict();
export const refuseClockChangeInput = onCase.extend({ reason: shortText }).strict();
export const nameAccusedInput = onCase
  .extend({ unitIds: z.array(id).max(20), staffIds: z.array(id).max(20) })
  .strict();
export const declareConflictInput = onCase.extend({ reason: shortText }).strict();
export const handToDisciplineInput = onCase.extend({ reason: shortText }).strict();

const pointNumbers = z.array(z.number().int().min(0).max(99)).max(100);

/** Surname and telephone may arrive blank: the domain refuses them with the field's name. */
export const replyDraft = z
  .object({
    final: z.boolean(),
    text: z.string().max(10000),
    outcome: z.enum(outcomes),
    outcomeDate: civilDate.nullable(),
    outcomeReason: z.string().max(1000).nullable(),
    surname: z.string().max(20),
    telephone,
    promise: z
      .object({ what: z.string().max(500), by: z.string().max(10) })
      .strict()
      .nullable(),
  })
  .strict();
export const draftReplyInput = onCase
  .extend({
    reply: replyDraft,
    /** Of the points that the case asks, by their place: answered, and said to be no point. */
    points: z.object({ answered: pointNumbers, setAside: pointNumbers }).strict(),
    attachmentIds: z.array(id).max(6),
  })
  .strict();
export const returnReplyInput = onCase
  .extend({ grounds: z.array(z.enum(returnGrounds)).max(returnGrounds.length), reason: longText })
  .strict();
export const keepPromiseInput = onCase.extend({ promiseId: id, result: shortText }).strict();
export const recordCallBackInput = onCase
  .extend({ outcome: z.enum(callBackOutcomes), words: shortText })
  .strict();
export const proposePublicAnswerInput = onCase
  .extend({ question: longText, answer: z.string().max(10000) })
  .strict();
export const editPublicAnswerInput = onCase
  .extend({ question: longText, answer: z.string().max(10000), reason: shortText })
  .strict();
export const removePublicAnswerInput = onCase.extend({ reason: shortText }).strict();

/** After a command: where the case stands. The screen reads the case anew. */
export const commandResult = z
  .object({ caseId: id, version: versionNumber, state: z.enum(caseStates) })
  .strict();
export type CommandResult = z.infer<typeof commandResult>;

/** Re-issue of a lost receipt at the counter: the new code is made in the officer's browser and leaves on paper; the old one is void. */
export const reissueReceiptInput = onCase.extend({ receiptCode: z.string().length(25) }).strict();

export const redactionMark = z
  .object({ start: z.number().int(), end: z.number().int(), kind: z.string() })
  .strict();
/** A first redacted version to edit; marks point into the originals. */
export const redactionView = z
  .object({
    question: z
      .object({ original: z.string(), marks: z.array(redactionMark), redacted: z.string() })
      .strict(),
    answer: z.object({ original: z.string(), marks: z.array(redactionMark), redacted: z.string() }).strict(),
  })
  .strict();
export type RedactionView = z.infer<typeof redactionView>;
