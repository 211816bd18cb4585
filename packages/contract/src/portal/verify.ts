import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { z } from 'zod';
import { submitProof } from '../case/submit-case.ts';
import { id, optionalText, wholeNumber } from '../fields.ts';
import { checkerView } from './checker.ts';
import { claimView } from './claims.ts';

/** Where an item stands: the version of the report that was seen, and the place of the figure; null for the measure itself. */
const item = {
  measureId: z.string().max(100),
  claimStart: wholeNumber.nullable(),
};

/** `deviceKey` is a random key kept in the browser; null for one that has answered nothing yet. */
export const verifyStartInput = z.object({ ...item, deviceKey: z.string().max(80).nullable() }).strict();

/** What a page needs to ask. */
export const verifyStart = z
  .object({
    measure: z
      .object({ measureId: id, number: z.number().int().nullable(), title: z.string().nullable() })
      .strict(),
    reportId: id,
    text: z.string(),
    start: z.number().int(),
    claim: claimView.pick({ start: true, end: true, text: true }).nullable(),
    towns: z.array(z.object({ townId: id, name: z.string() }).strict()),
    formToken: z.string(),
    challenge: z.string(),
    /** This device has answered this very item before. */
    answeredBefore: z.boolean(),
    /** Who answers as an invited checker; null for everybody else. */
    checker: checkerView.nullable(),
  })
  .strict();
export type VerifyStart = z.infer<typeof verifyStart>;

/** Photos beside one answer. */
export const mostPhotos = 3;

/** `again` says, on a device that has answered before, whether somebody else answers or a mind was changed. */
export const verifyInput = z
  .object({
    ...item,
    reportId: id,
    answer: z.enum(verificationAnswers),
    townId: id.nullable(),
    /** Beside the answer; for the offices only. */
    words: optionalText,
    attachmentIds: z.array(id).max(mostPhotos),
    deviceKey: z.string().min(16).max(80),
    again: z.enum(['replace', 'another']).nullable(),
    proof: submitProof,
  })
  .strict();
export type VerifyInput = z.infer<typeof verifyInput>;
