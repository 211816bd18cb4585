import {
  clueCommands,
  clueEntryKinds,
  clueSources,
  clueStates,
  clueWays,
  leastDeciders,
} from '@huiyin/domain/clue/clue';
import { clueAges, clueReturnWays } from '@huiyin/domain/clue/clue-counts';
import { clueDeadlineKeys } from '@huiyin/domain/clue/clue-deadlines';
import { z } from 'zod';
import { civilDate, id, versionNumber } from '../fields.ts';
import { algorithm, recipient, sealedWords, tipKeys } from '../portal/tips.ts';

const count = z.number().int();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const officer = z.object({ staffId: id, name: z.string() }).strict();
const deadlines = z.array(
  z.object({ key: z.enum(clueDeadlineKeys), on: civilDate, overdue: z.boolean() }).strict(),
);

const clueRow = z
  .object({
    clueId: id,
    version: count,
    source: z.enum(clueSources),
    state: z.enum(clueStates),
    way: z.enum(clueWays).nullable(),
    realName: z.boolean(),
    receivedOn: civilDate,
    registeredOn: civilDate,
    custodian: officer,
    deadlines,
  })
  .strict();
export type ClueRow = z.infer<typeof clueRow>;

const clueReturn = z
  .object({
    registered: count,
    closed: count,
    overdue: count,
    ways: z.record(z.enum(clueReturnWays), count),
    ages: z.record(z.enum(clueAges), count),
  })
  .strict();

const handover = z
  .object({ clueId: id, from: officer, to: officer, why: z.enum(['leave', 'transfer']), on: civilDate })
  .strict();
export const clueHandovers = z.array(handover);

/** The ledger as far as the reader's key opens it, latest first. */
export const clueList = z
  .object({
    keyed: z.boolean(),
    clues: z.array(clueRow),
    /** This quarter so far. */
    present: clueReturn.extend({ from: civilDate, to: civilDate }).strict(),
    /** Given to the reader and not taken over yet. */
    toTake: clueHandovers,
    officers: z.array(officer),
  })
  .strict();
export type ClueList = z.infer<typeof clueList>;

/** What registering begins with: to whom it may be sealed, and what is known of the source without opening it. */
export const clueStartInput = z.object({ source: z.enum(clueSources), sourceId: id.nullable() }).strict();
export const clueStart = z
  .object({
    keys: tipKeys.nullable(),
    receivedOn: civilDate.nullable(),
    realName: z.boolean(),
    /** By what the source is called at the desk; empty where it has no name. */
    label: z.string(),
  })
  .strict();
export type ClueStart = z.infer<typeof clueStart>;

/** A new clue; the browser makes its id, so that what is sent twice is one. */
export const registerClueInput = z
  .object({
    clueId: id,
    source: z.enum(clueSources),
    sourceId: id.nullable(),
    receivedOn: civilDate,
    realName: z.boolean(),
    about: z.array(id).max(50),
    algorithm,
    recipient,
    sealedKey: sealedWords,
    keyIds: z.array(id).min(1).max(50),
    escrowId: id,
    sealed: sealedWords,
  })
  .strict();
export type RegisterClueInput = z.infer<typeof registerClueInput>;

const entry = z
  .object({
    number: count,
    kind: z.enum(clueEntryKinds),
    way: z.enum(clueWays).nullable(),
    on: civilDate,
    enteredOn: civilDate,
    by: z.string(),
    sealed: sealedWords,
  })
  .strict();

/** One clue with everything that the reader's key opens. */
export const clueView = z
  .object({
    clue: clueRow,
    sourceId: id.nullable(),
    may: z.array(z.enum(clueCommands)),
    recipient,
    sealedKey: sealedWords,
    keyIds: z.array(id),
    entries: z.array(entry),
    handovers: z.array(handover.omit({ clueId: true }).extend({ takenOn: civilDate.nullable() }).strict()),
    /** To whom it is to be sealed: present keys without those of officers whom it is kept from. */
    keys: tipKeys.nullable(),
    officers: z.array(officer),
  })
  .strict();
export type ClueView = z.infer<typeof clueView>;

export const clueInput = z.object({ clueId: id }).strict();
const onClue = { clueId: id, version: versionNumber, algorithm, sealed: sealedWords };
/** `on`: of a decision or a talk, the day that it was; of the others, the day it was done. */
export const stepClueInput = z.discriminatedUnion('step', [
  z
    .object({
      ...onClue,
      ...{ step: z.literal('decide'), on: civilDate, way: z.enum(clueWays) },
      deciders: count.min(leastDeciders).max(99),
    })
    .strict(),
  z
    .object({
      ...{ ...onClue, on: civilDate },
      step: z.enum(['forward', 'note', 'close', 'tellAccepted', 'tellResult']),
    })
    .strict(),
]);
export type StepClueInput = z.infer<typeof stepClueInput>;
export const clueResult = z.object({ clueId: id, version: count }).strict();

export const rewrappedClue = z
  .object({ clueId: id, sealedKey: sealedWords, keyIds: z.array(id).min(1).max(50), escrowId: id })
  .strict();
export type RewrappedClue = z.infer<typeof rewrappedClue>;
export const wrappedClues = z.array(
  z.object({ clueId: id, sealedKey: sealedWords, kept: z.array(id) }).strict(),
);

export const excludeFromClueInput = z.object({ clueId: id, staffId: id }).strict();
export const handOverCluesInput = z
  .object({ clueIds: z.array(id).min(1).max(500), toId: id, why: z.enum(['leave', 'transfer']) })
  .strict();
export type HandOverCluesInput = z.infer<typeof handOverCluesInput>;
export const takeCluesInput = z.object({ clueIds: z.array(id).min(1).max(500) }).strict();

export const clueReturnInput = z.object({ from: civilDate, to: civilDate }).strict();
export const clueReturnFile = z.object({ fileName: z.string(), base64: z.string() }).strict();

export const recordDiscInput = z
  .object({
    exportId: id,
    recipient,
    clueIds: z.array(id).min(1).max(50),
    manifestHash: hash,
    wordHash: hash,
  })
  .strict();
export type RecordDiscInput = z.infer<typeof recordDiscInput>;
export const discReceiptInput = z
  .object({ exportId: id, manifestHash: hash, word: hash, receivedOn: civilDate })
  .strict();
export type DiscReceiptInput = z.infer<typeof discReceiptInput>;
export const discList = z.array(
  z
    .object({
      exportId: id,
      recipient,
      clueIds: z.array(id),
      by: z.string(),
      createdOn: civilDate,
      receivedOn: civilDate.nullable(),
    })
    .strict(),
);
export type DiscList = z.infer<typeof discList>;
