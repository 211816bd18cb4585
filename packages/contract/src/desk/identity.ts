import { z } from 'zod';
import { id, moment, shortText } from '../fields.ts';
import { onCase } from './case-commands.ts';

const hex = (most: number) =>
  z
    .string()
    .regex(/^[0-9a-f]+$/)
    .max(most);
const recipient = z.string().regex(/^age1[0-9a-z]{58}$/);
const sealed = z.base64().min(1).max(12_000);

const locked = { cipher: z.literal('xchacha20poly1305'), nonce: hex(48), ciphertext: hex(400) };

/** A private key under its holder's passphrase; the server cannot open it. */
export const wrappedKey = z
  .object({
    kdf: z.literal('argon2id'),
    m: z.number().int().min(19_456).max(1_048_576),
    t: z.number().int().min(1).max(20),
    p: z.number().int().min(1).max(4),
    salt: hex(64),
    ...locked,
  })
  .strict();

/** The same private key under what the device of a passkey answers to `salt` (WebAuthn PRF). */
export const deviceWrappedKey = z
  .object({ kdf: z.literal('webauthn-prf/hkdf-sha256'), salt: hex(64).length(64), ...locked })
  .strict();
const passkeyId = z.string().min(1).max(100);
/** One more way to open a key, by one passkey. */
export const unlocker = z.object({ passkeyId, wrapped: deviceWrappedKey }).strict();
export type Unlocker = z.infer<typeof unlocker>;
export const unlockerList = z.array(unlocker).max(20);
export const saveUnlockerInput = unlocker.extend({ keyId: id }).strict();
export const removeUnlockerInput = z.object({ keyId: id, passkeyId }).strict();

export const createKeyInput = z.object({ recipient, wrapped: wrappedKey }).strict();
/** A custodian's new key in the place of the present one. */
export const replaceKeyInput = createKeyInput.extend({ unlockers: unlockerList }).strict();
export const changePassphraseInput = z.object({ keyId: id, wrapped: wrappedKey }).strict();
/** The signed-in person's own key, and every passkey of theirs with how it opens the key, if it does; null before the key was made. */
export const ownKeyView = z
  .object({
    keyId: id,
    recipient,
    wrapped: wrappedKey,
    createdAt: moment,
    passkeys: z.array(
      z
        .object({
          passkeyId: z.string(),
          /** WebAuthn's own name of it, base64url. */
          credentialId: z.string(),
          madeAt: moment.nullable(),
          wrapped: deviceWrappedKey.nullable(),
        })
        .strict(),
    ),
  })
  .strict()
  .nullable();
export type OwnKeyView = z.infer<typeof ownKeyView>;

export const askIdentityInput = onCase.extend({ reason: shortText }).strict();

/** One question for the identity behind a case, as discipline officers see it. */
export const openingView = z
  .object({
    openingId: id,
    askedBy: z.string(),
    askedAt: moment,
    reason: z.string(),
    state: z.enum(['waiting', 'agreed', 'declined']),
    decidedBy: z.string().nullable(),
    decidedAt: moment.nullable(),
    declineReason: z.string().nullable(),
    /** Until when the asker can read it; null for everybody else and once it is over. */
    readableUntil: moment.nullable(),
  })
  .strict();
export const openingList = z.array(openingView);
export type OpeningView = z.infer<typeof openingView>;

/** What a custodian needs to answer: no word of the case itself. */
export const identityQuestion = z
  .object({
    openingId: id,
    caseNumber: z.string(),
    askedBy: z.string(),
    askedAt: moment,
    reason: z.string(),
    /** The envelope, and the key of the one who asked. Null: it was sealed before this custodian had a key. */
    envelope: sealed.nullable(),
    askerRecipient: recipient,
  })
  .strict();
export const identityQuestions = z.array(identityQuestion);
export type IdentityQuestion = z.infer<typeof identityQuestion>;

export const agreeIdentityInput = z.object({ openingId: id, sealed }).strict();
export const declineIdentityInput = z.object({ openingId: id, reason: shortText }).strict();
export const openingInput = z.object({ openingId: id }).strict();
export const openedIdentity = z.object({ sealed }).strict();
/** What is inside an identity envelope, once opened in a browser. */
export const identityWords = z.object({ name: z.string(), telephone: z.string(), mail: z.string() });

/** With which of one's own keys: the present one, or one that was replaced. */
export const giveEnvelopesInput = z.object({ keyId: id }).strict();
/** Envelopes that a custodian's key opens and that are not sealed to everybody who keeps identities now. */
export const envelopesToWrap = z
  .object({
    envelopes: z.array(z.object({ caseId: id, sealed }).strict()),
    keys: z.array(z.object({ keyId: id, recipient }).strict()),
    /** Whose keys are missing. */
    newcomers: z.array(z.string()),
  })
  .strict();
export type EnvelopesToWrap = z.infer<typeof envelopesToWrap>;
const wrappedEnvelope = z.object({ caseId: id, sealed, keyIds: z.array(id).min(1).max(50) }).strict();
export type WrappedEnvelope = z.infer<typeof wrappedEnvelope>;
export const wrapEnvelopesInput = z
  .object({ keyId: id, envelopes: z.array(wrappedEnvelope).min(1).max(200) })
  .strict();
/** What the present key opens for those who came later, and what only a key opens that was replaced. */
export const newcomerView = z
  .object({
    names: z.array(z.string()),
    envelopes: z.number().int(),
    former: z.array(
      z
        .object({ keyId: id, recipient, wrapped: wrappedKey, createdAt: moment, envelopes: z.number().int() })
        .strict(),
    ),
  })
  .strict();
export type NewcomerView = z.infer<typeof newcomerView>;
