import { tipStates } from '@huiyin/domain/tip/tip';
import { z } from 'zod';
import { civilDate, id } from '../fields.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
export const recipient = z.string().regex(/^age1[0-9a-z]{58}$/);
export const sealedWords = z.base64().min(1).max(200_000);
export const algorithm = z.literal('age/x25519');

/** To whom a tip is sealed: discipline officers with a key, and the escrow. */
export const tipKeys = z
  .object({
    officers: z.array(z.object({ keyId: id, staffId: id, name: z.string(), recipient }).strict()),
    escrow: z.object({ escrowId: id, recipient }).strict(),
  })
  .strict();
export type TipKeysView = z.infer<typeof tipKeys>;

/** What the page of sealed tips begins with. */
export const tipStart = z
  .object({
    /** Null: tips cannot be taken now, and the page names the other ways. */
    keys: tipKeys.nullable(),
    /** Every discipline officer, by name: also one without a key may be whom a tip is about, and may have a key tomorrow. */
    officers: z.array(z.object({ staffId: id, name: z.string() }).strict()),
    /** ALTCHA challenge, JSON. */
    challenge: z.string(),
    /** Who takes a tip about the office's own head; empty where nobody was entered. */
    superior: z.string(),
  })
  .strict();
export type TipStart = z.infer<typeof tipStart>;

/** Everything that comes with the ciphertext of a new tip. There is no field for anything in clear. */
export const newTip = z
  .object({
    lookupHash: hex32,
    sealPublicKey: hex32,
    algorithm,
    recipient,
    sealedKey: sealedWords,
    keyIds: z.array(id).min(1).max(50),
    escrowId: id,
    work: z.string().min(1).max(4000),
  })
  .strict();
export type NewTip = z.infer<typeof newTip>;

/** The holder of a receipt, by the derived key; the code itself never leaves the browser. */
export const tipHolder = z.object({ lookupKey: hex32 }).strict();
export const moreOfTip = tipHolder.extend({ algorithm }).strict();
export type MoreOfTip = z.infer<typeof moreOfTip>;

/** What the holder of a receipt sees: state and days in clear, answers sealed to the receipt. */
export const tipForHolder = z
  .object({
    state: z.enum(tipStates),
    receivedOn: civilDate,
    recipient,
    messages: z.array(
      z
        .object({
          number: z.number().int(),
          sender: z.enum(['citizen', 'office']),
          on: civilDate,
          sealed: sealedWords.nullable(),
        })
        .strict(),
    ),
  })
  .strict();
export type TipForHolder = z.infer<typeof tipForHolder>;
