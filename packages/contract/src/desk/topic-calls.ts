import { verificationAnswers } from '@huiyin/domain/claims/verification';
import {
  callBlockers,
  callCommands,
  callStages,
  proposalStates,
  refusalReasons,
  topicAnswerStates,
} from '@huiyin/domain/topic-call/topic-call';
import { z } from 'zod';
import {
  civilDate,
  id,
  longText,
  optionalText,
  rate,
  shortText,
  versionNumber,
  wholeNumber,
} from '../fields.ts';
import { callDays, callYear, proposalText } from '../portal/topic-calls.ts';

const line = z
  .object({
    callId: id,
    year: callYear,
    title: z.string(),
    stage: z.enum(callStages),
    version: versionNumber,
    until: civilDate.nullable(),
    isOver: z.boolean(),
    /** What waits for the reader: proposals or answers to review, topics to answer. */
    waiting: wholeNumber,
  })
  .strict();
export const topicCallList = z.array(line);
export type TopicCallList = z.infer<typeof topicCallList>;

const topic = z
  .object({
    groupId: id,
    number: wholeNumber,
    title: z.string(),
    proposals: wholeNumber,
    /** Voices that want it; null before the vote is over. */
    votes: wholeNumber.nullable(),
    decision: z.object({ isAdopted: z.boolean(), unit: z.string(), reason: z.string() }).strict().nullable(),
    answer: z
      .object({
        state: z.enum(topicAnswerStates),
        /** Of a draft only for its unit and whoever reviews it; empty for others. */
        text: z.string(),
        /** Why it was sent back. */
        words: z.string(),
        on: civilDate.nullable(),
        isLate: z.boolean(),
      })
      .strict(),
    satisfaction: z.record(z.enum(verificationAnswers), wholeNumber),
    /** The share of those who are satisfied among those who could tell, with its 95 % interval. */
    satisfied: rate
      .extend({ interval: z.object({ low: z.number(), high: z.number() }).strict().nullable() })
      .strict(),
    may: z.array(z.enum(['answer', 'rule'])),
  })
  .strict();
export type CallTopic = z.infer<typeof topic>;

export const topicCallView = z
  .object({
    call: line.extend({ lead: z.string(), openedOn: civilDate, days: callDays }),
    may: z.array(
      z.object({ command: z.enum(callCommands), blockers: z.array(z.enum(callBlockers)) }).strict(),
    ),
    counts: z
      .object({
        received: wholeNumber,
        pending: wholeNumber,
        published: wholeNumber,
        ungrouped: wholeNumber,
        refused: z.array(z.object({ reason: z.enum(refusalReasons), n: wholeNumber }).strict()),
        voters: wholeNumber,
        heldVotes: wholeNumber,
        /** Voices that rated at least one answer. */
        raters: wholeNumber,
      })
      .strict(),
    topics: z.array(topic),
    events: z.array(
      z
        .object({
          ...{ type: z.string(), on: civilDate, by: z.string().nullable(), words: z.string() },
          /** The number of the topic that it is about. */
          topic: wholeNumber.nullable(),
        })
        .strict(),
    ),
  })
  .strict();
export type TopicCallView = z.infer<typeof topicCallView>;

export const topicCallInput = z.object({ callId: id }).strict();
const onCall = { callId: id, version: versionNumber };

export const openCallInput = z
  .object({ callId: id, year: callYear, title: shortText, lead: optionalText, days: callDays })
  .strict();
export type OpenCallInput = z.infer<typeof openCallInput>;

/** To the next stage; `until` is its last day. */
export const nextStageInput = z.object({ ...onCall, until: civilDate }).strict();
export type NextStageInput = z.infer<typeof nextStageInput>;
/** The reason is public. */
export const extendCallInput = z.object({ ...onCall, until: civilDate, reason: shortText }).strict();
export type ExtendCallInput = z.infer<typeof extendCallInput>;

/** Every topic once: given to a unit, or not adopted for a reason that everybody reads. */
export const adoptTopicsInput = z
  .object({
    ...onCall,
    until: civilDate,
    decisions: z
      .array(z.object({ groupId: id, unitId: id.nullable(), reason: optionalText }).strict())
      .max(100),
  })
  .strict();
export type AdoptTopicsInput = z.infer<typeof adoptTopicsInput>;

export const proposalParts = ['pending', 'ungrouped', 'grouped', 'refused'] as const;
export const proposalPageInput = z
  .object({ callId: id, part: z.enum(proposalParts), page: wholeNumber.max(10_000) })
  .strict();
export type ProposalPageInput = z.infer<typeof proposalPageInput>;
const proposal = z
  .object({
    proposalId: id,
    number: wholeNumber,
    /** As it was sent, for reviewers; the public text for everybody else. */
    text: z.string(),
    /** As published; of one that waits, with personal data taken out by the machine. */
    publicText: z.string(),
    state: z.enum(proposalStates),
    reason: z.enum(refusalReasons).nullable(),
    groupId: id.nullable(),
    town: z.string().nullable(),
  })
  .strict();
export type CallProposal = z.infer<typeof proposal>;
export const proposalPageSize = 50;
export const proposalPage = z.object({ total: wholeNumber, proposals: z.array(proposal) }).strict();
export type ProposalPage = z.infer<typeof proposalPage>;

/** `seen` is the state in which the reviewer saw it. */
const onProposal = { callId: id, proposalId: id, seen: z.enum(proposalStates) };
export const moderateProposalInput = z.discriminatedUnion('decision', [
  z.object({ ...onProposal, decision: z.literal('publish'), publicText: proposalText }).strict(),
  z.object({ ...onProposal, decision: z.literal('refuse'), reason: z.enum(refusalReasons) }).strict(),
]);
export type ModerateProposalInput = z.infer<typeof moderateProposalInput>;

/** Proposals that may ask for one thing, and the words they share. */
export const suggestedGroups = z.array(
  z.object({ words: z.array(z.string()), proposals: z.array(proposal).min(2) }).strict(),
);
export type SuggestedGroups = z.infer<typeof suggestedGroups>;

/** Makes a topic or changes its title, and puts proposals into it. The browser makes the id, so that what is sent twice is one. */
export const saveTopicInput = z
  .object({ ...onCall, groupId: id, title: shortText, add: z.array(id).max(200) })
  .strict();
export type SaveTopicInput = z.infer<typeof saveTopicInput>;
export const takeOutInput = z.object({ ...onCall, proposalIds: z.array(id).min(1).max(200) }).strict();
export type TakeOutInput = z.infer<typeof takeOutInput>;

const onTopic = { callId: id, groupId: id };
export const answerTopicInput = z.object({ ...onTopic, text: longText }).strict();
export type AnswerTopicInput = z.infer<typeof answerTopicInput>;
export const ruleOnTopicAnswerInput = z.discriminatedUnion('ruling', [
  z.object({ ...onTopic, ruling: z.literal('publish') }).strict(),
  z.object({ ...onTopic, ruling: z.literal('return'), words: shortText }).strict(),
]);
export type RuleOnTopicAnswerInput = z.infer<typeof ruleOnTopicAnswerInput>;
