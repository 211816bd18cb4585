import { clockStepKeys } from '@huiyin/domain/clock/profiles';
import { tipCommands, tipStates } from '@huiyin/domain/tip/tip';
import { z } from 'zod';
import { civilDate, id, versionNumber } from '../fields.ts';
import { algorithm, recipient, sealedWords, tipKeys } from '../portal/tips.ts';
import { rewrappedClue } from './clues.ts';
import { unlockerList, wrappedKey } from './identity.ts';

const deadlines = z.array(
  z.object({ key: z.enum(clockStepKeys), on: civilDate, overdue: z.boolean() }).strict(),
);

export const tipRow = z
  .object({
    tipId: id,
    state: z.enum(tipStates),
    receivedOn: civilDate,
    realName: z.boolean(),
    deadlines,
    messages: z.number().int(),
    /** The citizen said something after the last answer. */
    unanswered: z.boolean(),
  })
  .strict();
/** Tips that are sealed to the reader's key, latest first; `keyed`: there is a key. */
export const tipList = z.object({ keyed: z.boolean(), tips: z.array(tipRow) }).strict();
export type TipList = z.infer<typeof tipList>;

/** One tip as far as the server knows it, with everything that the reader's key opens. */
export const tipView = z
  .object({
    tipId: id,
    version: versionNumber,
    state: z.enum(tipStates),
    receivedOn: civilDate,
    realName: z.boolean(),
    deadlines,
    may: z.array(z.enum(tipCommands)),
    algorithm,
    recipient,
    /** The receipt's public key, hex: answers are sealed to it. */
    sealPublicKey: z.string(),
    sealedKey: sealedWords,
    keyIds: z.array(id),
    escrowId: id,
    messages: z.array(
      z
        .object({
          number: z.number().int(),
          sender: z.enum(['citizen', 'office']),
          on: civilDate,
          sizeClass: z.number().int(),
          /** Null: it is large and read as a file. */
          sealed: sealedWords.nullable(),
        })
        .strict(),
    ),
    /** To whom a tip is sealed now. */
    keys: tipKeys.nullable(),
  })
  .strict();
export type TipView = z.infer<typeof tipView>;

export const tipIdInput = z.object({ tipId: id }).strict();
const onTip = z.object({ tipId: id, version: versionNumber }).strict();
export const stepTipInput = onTip
  .extend({ step: z.enum(['read', 'forward', 'close']), realName: z.boolean() })
  .strict();
export const replyTipInput = onTip.extend({ algorithm, sealed: sealedWords }).strict();
export const tipResult = z.object({ tipId: id, version: versionNumber, state: z.enum(tipStates) }).strict();

/** The key of one tip, wrapped again. */
export const rewrappedTip = z
  .object({ tipId: id, sealedKey: sealedWords, keyIds: z.array(id).min(1).max(50), escrowId: id })
  .strict();
export type RewrappedTip = z.infer<typeof rewrappedTip>;
/** What rotation wraps again: every tip that the present key opens, and for which keys it is. */
export const wrappedTips = z.array(
  z.object({ tipId: id, sealedKey: sealedWords, keyIds: z.array(id) }).strict(),
);
/** A new key in the place of the present one, with every tip and clue wrapped for it. The browser makes the id. */
export const rotateKeyInput = z
  .object({
    keyId: id,
    recipient,
    wrapped: wrappedKey,
    unlockers: unlockerList,
    tips: z.array(rewrappedTip).max(5000),
    clues: z.array(rewrappedClue).max(5000),
  })
  .strict();
export const keyResult = z.object({ keyId: id }).strict();
