import { caseChannels } from '@huiyin/domain/case/states';
import { z } from 'zod';
import {
  caseKind,
  caseText,
  civilDate,
  id,
  identityMode,
  moment,
  optionalText,
  receiptCode,
  textBetween,
} from '../fields.ts';

/** A telephone as people write it; a landline may carry an extension. */
export const telephone = z
  .string()
  .regex(/^[+\d][\d\s\-()（）转#]{4,30}$/, 'malformed')
  .or(z.literal(''));
export const mail = z.email('malformed').max(200).or(z.literal(''));

/** 最迟需要解决的日期 with its reason (开学, 报名截止). */
export const needBy = z.object({ on: civilDate, reason: textBetween(1, 200) }).strict();

/**
 * 我也遇到同样情况: the matter of a public answer, or (null) of the measure in the form. `facts`: whether the text tells something
 * of its own.
 */
const sameAs = z.object({ publicAnswerId: id.nullable(), facts: z.boolean() }).strict();

/** Whom the case is about and who must not know of it: units of the list, and whoever is named in plain words. */
const accused = z.object({ unitIds: z.array(id).max(10), words: optionalText }).strict();

/** What a citizen fills in. Contact in clear with `realName`, or with `confidential` from a page that cannot seal; the answer to "may it be public" has no default. */
export const submitForm = z
  .object({
    text: caseText,
    townId: id.nullable(),
    village: optionalText,
    identityMode,
    name: optionalText,
    telephone,
    mail,
    /** With `realName` only: the unit that answers may learn name and contact. */
    contactForUnit: z.boolean().default(false),
    mayPublish: z.boolean(),
    kind: caseKind.nullable(),
    measureId: id.nullable(),
    topic: z.string().max(40).nullable(),
    attachmentIds: z.array(id).max(6),
    needBy: needBy.nullable().optional(),
    sameAs: sameAs.nullable().optional(),
    accused: accused.nullable().optional(),
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

const base64 = z.base64().min(1).max(12_000);

/** Name and contact of a confidential case as the browser sealed them: age files, base64. The server cannot look inside. */
export const sealedIdentity = z
  .object({
    algorithm: z.literal('age/x25519'),
    /** The custodians' keys it was sealed to; other than the present ones, it is refused. */
    keyIds: z.array(id).min(1).max(50),
    identity: base64,
    /** Telephone and mail once more, for the job that sends notices; null if there is neither. */
    notice: base64.nullable(),
  })
  .strict();
export type SealedIdentity = z.infer<typeof sealedIdentity>;

/** To whom the browser seals: public keys in age's writing. */
export const sealingKeyList = z
  .object({
    custodians: z.array(z.object({ keyId: id, recipient: z.string() }).strict()),
    notice: z.string(),
  })
  .strict();
export type SealingKeys = z.infer<typeof sealingKeyList>;

export const submitInput = z
  .object({
    form: submitForm,
    receipt: submitReceipt,
    proof: submitProof,
    sealed: sealedIdentity.nullable().default(null),
  })
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
    /** Null while no custodian has a key: `confidential` is not offered. */
    sealing: sealingKeyList.nullable(),
    towns: z.array(z.object({ townId: id, name: z.string(), villages: z.array(z.string()) }).strict()),
    units: z.array(z.object({ unitId: id, name: z.string() }).strict()),
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
