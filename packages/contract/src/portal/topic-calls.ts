import { verificationAnswers } from '@huiyin/domain/claims/verification';
import { callParts, callStages, mostChoices, refusalReasons } from '@huiyin/domain/topic-call/topic-call';
import { z } from 'zod';
import { submitProof } from '../case/submit-case.ts';
import { civilDate, id, publicCount, textBetween, wholeNumber } from '../fields.ts';
import { heldView, tallyView } from './claims.ts';

export const callYear = z.number().int().min(2000).max(9999);

/** The last days of the stages that have one; of those that have not begun, as planned. */
export const callDays = z
  .object({ proposing: civilDate, voting: civilDate, answering: civilDate, rating: civilDate })
  .strict();

/** One call, as a list of the years shows it. */
export const callLine = z
  .object({
    year: callYear,
    title: z.string(),
    stage: z.enum(callStages),
    /** The last day of the present stage; null for one that has none. */
    until: civilDate.nullable(),
    /** That day has passed. */
    isOver: z.boolean(),
    /** How many topics were adopted, and how many of them are answered; null before that was decided. */
    adopted: z.object({ answered: wholeNumber, of: wholeNumber }).strict().nullable(),
  })
  .strict();
export type CallLine = z.infer<typeof callLine>;

const publishedProposal = z
  .object({
    number: wholeNumber,
    text: z.string(),
    /** A reviewer took out what would tell who somebody is, or shortened it. */
    isChanged: z.boolean(),
    town: z.string().nullable(),
  })
  .strict();

const topicShown = z
  .object({
    groupId: id,
    number: wholeNumber,
    title: z.string(),
    proposals: z.array(publishedProposal),
    /** How many voices want it; null before the vote is over. */
    votes: publicCount.nullable(),
    /** Null before it was decided. */
    decision: z
      .object({ isAdopted: z.boolean(), unit: z.string().nullable(), reason: z.string() })
      .strict()
      .nullable(),
    answer: z.object({ text: z.string(), on: civilDate, isLate: z.boolean() }).strict().nullable(),
    /** What people say of the answer, a day old. */
    satisfaction: tallyView,
  })
  .strict();
export type TopicShown = z.infer<typeof topicShown>;

/** Everything that the public sees of a call. Counts are a day old. */
export const callView = z
  .object({
    call: callLine.extend({ lead: z.string(), openedOn: civilDate, days: callDays }),
    /** How many proposals came in, null while they do and for what may not be shown; how many of them are public, and why others are not. */
    proposals: z
      .object({
        received: wholeNumber.nullable(),
        published: wholeNumber,
        /** Null when all were read. */
        waiting: publicCount.nullable(),
        refused: z.array(z.object({ reason: z.enum(refusalReasons), count: publicCount }).strict()),
      })
      .strict(),
    /** Published and not grouped yet, the newest first, at most two hundred. */
    ungrouped: z.array(publishedProposal),
    topics: z.array(topicShown),
    /** How many voices the vote has. */
    voters: publicCount,
    held: z.array(heldView.extend({ about: z.enum(['vote', 'rate']) })),
    events: z.array(
      z.object({ type: z.string(), on: civilDate, until: civilDate.nullable(), words: z.string() }).strict(),
    ),
    /** The call of an earlier year that is the nearest, and of a later one. */
    before: callLine.nullable(),
    after: callLine.nullable(),
  })
  .strict();
export type CallView = z.infer<typeof callView>;

export const callInput = z.object({ year: callYear }).strict();
/** `deviceKey` is a random key kept in the browser; null for one that has said nothing yet. */
export const callStartInput = z
  .object({ year: callYear, part: z.enum(callParts), deviceKey: z.string().max(80).nullable() })
  .strict();

/** What a form of a call needs. */
export const callStart = z
  .object({
    year: callYear,
    title: z.string(),
    until: civilDate.nullable(),
    /** False before and after its stage: then nothing can be sent. */
    isOpen: z.boolean(),
    topics: z.array(
      z
        .object({
          groupId: id,
          number: wholeNumber,
          title: z.string(),
          unit: z.string().nullable(),
          /** Null where none was published. */
          answer: z.string().nullable(),
        })
        .strict(),
    ),
    towns: z.array(z.object({ townId: id, name: z.string() }).strict()),
    formToken: z.string(),
    challenge: z.string(),
    /** This device has given a voice here before. */
    answeredBefore: z.boolean(),
  })
  .strict();
export type CallStart = z.infer<typeof callStart>;

export const proposalText = textBetween(4, 500);
export const proposeTopicInput = z
  .object({ year: callYear, text: proposalText, townId: id.nullable(), proof: submitProof })
  .strict();
export type ProposeTopicInput = z.infer<typeof proposeTopicInput>;

/** The number under which one finds out what became of a proposal; not secret. */
const proposalNumber = z.number().int().min(100_000).max(999_999);
export const proposed = z.object({ number: proposalNumber }).strict();

const voice = {
  year: callYear,
  deviceKey: z.string().min(16).max(80),
  /** On a device that has given a voice before: whether somebody else speaks or a mind was changed. */
  again: z.enum(['replace', 'another']).nullable(),
  proof: submitProof,
};
export const voteInput = z.object({ ...voice, groupIds: z.array(id).min(1).max(mostChoices) }).strict();
export type VoteInput = z.infer<typeof voteInput>;
export const rateTopicsInput = z
  .object({
    ...voice,
    ratings: z
      .array(z.object({ groupId: id, answer: z.enum(verificationAnswers) }).strict())
      .min(1)
      .max(100),
  })
  .strict();
export type RateTopicsInput = z.infer<typeof rateTopicsInput>;

export const proposalFateInput = z.object({ year: callYear, number: proposalNumber }).strict();
/** What became of one proposal. */
export const proposalFate = z
  .object({
    state: z.enum(['pending', 'published', 'refused']),
    reason: z.enum(refusalReasons).nullable(),
    /** The topic it belongs to. */
    topic: z.object({ number: wholeNumber, title: z.string() }).strict().nullable(),
  })
  .strict();
export type ProposalFate = z.infer<typeof proposalFate>;
