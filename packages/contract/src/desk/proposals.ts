import {
  proposalCommands,
  proposalKinds,
  proposalOrigins,
  proposalStates,
} from '@huiyin/domain/proposal/proposal';
import { z } from 'zod';
import { civilDate, id, longText, shortText, textBetween, wholeNumber } from '../fields.ts';

const proposalRow = z
  .object({
    proposalId: id,
    version: wholeNumber,
    kind: z.enum(proposalKinds),
    /** 文号 as it is written; empty before it is served. */
    reference: z.string(),
    title: z.string(),
    unit: z.string(),
    state: z.enum(proposalStates),
    dueOn: civilDate,
    servedOn: civilDate.nullable(),
    recheckDueOn: civilDate.nullable(),
    late: z.boolean(),
  })
  .strict();
export type ProposalRow = z.infer<typeof proposalRow>;

export const proposalList = z
  .object({
    proposals: z.array(proposalRow),
    /** Only for officers: to whom a new one may go. */
    units: z.array(z.object({ unitId: id, name: z.string() }).strict()),
  })
  .strict();
export type ProposalList = z.infer<typeof proposalList>;

/** Of 约谈记录: when, where, and who sat there. */
const talk = z
  .object({
    heldOn: civilDate,
    place: shortText,
    interviewers: shortText,
    interviewed: shortText,
  })
  .strict();

const item = z.object({ text: shortText, dueOn: civilDate }).strict();

export const proposalView = z
  .object({
    proposal: proposalRow,
    unitId: id,
    /** The unit's name now, where it was renamed since. */
    nowCalled: z.string().nullable(),
    /** The unit is no longer there: it was merged or closed. */
    unitGone: z.boolean(),
    text: z.string(),
    talk: talk.nullable(),
    approvedBy: z.string(),
    items: z.array(
      z.object({ number: wholeNumber, text: z.string(), dueOn: civilDate, reply: z.string() }).strict(),
    ),
    may: z.array(z.enum(proposalCommands)),
    /** Only for officers. */
    inside: z
      .object({
        origin: z.enum(proposalOrigins),
        originId: id.nullable(),
        stepReason: z.string(),
        stepOn: civilDate,
        previousId: id.nullable(),
        nextId: id.nullable(),
      })
      .strict()
      .nullable(),
    events: z.array(
      z.object({ type: z.string(), on: civilDate, by: z.string().nullable(), words: z.string() }).strict(),
    ),
  })
  .strict();
export type ProposalView = z.infer<typeof proposalView>;

export const proposalInput = z.object({ proposalId: id }).strict();

/** A draft; the browser makes its id, so that what is sent twice is one. */
export const draftProposalInput = z
  .object({
    proposalId: id,
    kind: z.enum(proposalKinds),
    unitId: id,
    title: shortText,
    text: longText,
    talk: talk.nullable(),
    items: z.array(item).min(1).max(20),
    origin: z.enum(proposalOrigins),
    originId: id.nullable(),
    stepReason: longText,
  })
  .strict();
export type DraftProposalInput = z.infer<typeof draftProposalInput>;

const onProposal = z.object({ proposalId: id, version: wholeNumber }).strict();
export const serveProposalInput = onProposal.extend({ approvedBy: shortText }).strict();
export const editProposalInput = onProposal
  .extend({ title: shortText, text: longText, talk: talk.nullable(), items: z.array(item).min(1).max(20) })
  .strict();
export type EditProposalInput = z.infer<typeof editProposalInput>;
export const acknowledgeProposalInput = onProposal;
export const replyProposalInput = onProposal
  .extend({
    replies: z
      .array(z.object({ number: wholeNumber, reply: longText }).strict())
      .min(1)
      .max(20),
  })
  .strict();
export const ruleProposalInput = z.discriminatedUnion('ruling', [
  onProposal.extend({ ruling: z.literal('accept'), words: textBetween(0, 5000) }).strict(),
  onProposal.extend({ ruling: z.literal('return'), words: longText, dueOn: civilDate }).strict(),
]);
export type RuleProposalInput = z.infer<typeof ruleProposalInput>;
export const recheckProposalInput = onProposal
  .extend({ result: z.enum(['held', 'relapsed']), words: longText })
  .strict();
export const escalateProposalInput = onProposal
  .extend({
    ...{ nextId: id, reason: longText, title: shortText, text: longText },
    ...{ talk: talk.nullable(), items: z.array(item).min(1).max(20) },
  })
  .strict();
export type EscalateProposalInput = z.infer<typeof escalateProposalInput>;
export const readdressProposalInput = onProposal.extend({ unitId: id, words: longText }).strict();
export const proposalResult = z.object({ proposalId: id, version: wholeNumber }).strict();
export const proposalFile = z.object({ fileName: z.string(), base64: z.string() }).strict();
