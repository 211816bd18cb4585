import { caseChannels } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { caseKind, caseText, id, identityMode, moment, optionalText, receiptCode } from '../fields.ts';

/** A telephone as people write it; a landline may carry an extension. */
export const telephone = z
  .string()
  .regex(/^[+\d][\d\s\-()（）转#]{4,30}$/, 'malformed')
  .or(z.literal(''));
export const mail = z.email('malformed').max(200).or(z.literal(''));

/** What a citizen fills in. Contact only with `realName`; the answer to "may it be public" has no default. */
export const submitForm = z
  .object({
    text: caseText,
    townId: id.nullable(),
    village: optionalText,
    identityMode,
    name: optionalText,
    telephone,
    mail,
    mayPublish: z.boolean(),
    kind: caseKind.nullable(),
    measureId: id.nullable(),
    topic: z.string().max(40).nullable(),
    attachmentIds: z.array(id).max(6),
  })
  .strict();
export type SubmitForm = z.infer<typeof submitForm>;

/** With JavaScript a proof of work (ALTCHA payload), without it the page's one-use form token. */
export const submitProof = z.discriminatedUnion('by', [
  z.object({ by: z.literal('work'), payload: z.string().max(4000) }).strict(),
  z.object({ by: z.literal('formToken'), token: z.string().max(400) }).strict(),
]);

const key = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What the server learns of a receipt. A page with JavaScript sends only what is stored (three values, hex); without it the
 * code itself arrives for one request and is forgotten.
 */
export const submitReceipt = z.discriminatedUnion('by', [
  z.object({ by: z.literal('code'), code: receiptCode }).strict(),
  z.object({ by: z.literal('keys'), lookupHash: key, logKey: key, sealPublicKey: key }).strict(),
]);

export const submitInput = z
  .object({ form: submitForm, receipt: submitReceipt, proof: submitProof })
  .strict();
export type SubmitInput = z.infer<typeof submitInput>;

export const submitResult = z
  .object({
    caseNumber: z.string(),
    receivedAt: moment,
    channel: z.enum(caseChannels),
    repeated: z.boolean(),
    /** That the case will be in the transparency log: a signed note, the same each time. */
    promise: z.string().nullable(),
  })
  .strict();
export type SubmitResult = z.infer<typeof submitResult>;

/** What a page needs to render an empty form. */
export const submitStart = z
  .object({
    /** For a page without JavaScript. */
    receiptCode,
    formToken: z.string(),
    /** ALTCHA challenge, JSON. */
    challenge: z.string(),
    towns: z.array(z.object({ townId: id, name: z.string(), villages: z.array(z.string()) }).strict()),
    measure: z
      .object({ measureId: id, number: z.number().int().nullable(), title: z.string().nullable() })
      .strict()
      .nullable(),
  })
  .strict();
export type SubmitStart = z.infer<typeof submitStart>;

export const stagedAttachment = z
  .object({ attachmentId: id, fileName: z.string(), mediaType: z.string(), bytes: z.number().int() })
  .strict();
export type StagedAttachment = z.infer<typeof stagedAttachment>;
