import {
  adoptTopicsInput,
  answerTopicInput,
  extendCallInput,
  moderateProposalInput,
  nextStageInput,
  openCallInput,
  proposalPage,
  proposalPageInput,
  ruleOnTopicAnswerInput,
  saveTopicInput,
  suggestedGroups,
  takeOutInput,
  topicCallInput,
  topicCallList,
  topicCallView,
} from '@huiyin/contract/desk/topic-calls';
import { versionNumber } from '@huiyin/contract/fields';
import { adoptTopics, extendCall, openRating, openVoting } from '@huiyin/services/topic-call/advance-call';
import { answerTopic, ruleOnTopicAnswer } from '@huiyin/services/topic-call/answer-topic';
import { saveTopic, suggestGroups, takeOut } from '@huiyin/services/topic-call/group-proposals';
import { moderateProposal } from '@huiyin/services/topic-call/moderate-proposal';
import { openCall } from '@huiyin/services/topic-call/open-call';
import { listCalls, readCall } from '@huiyin/services/topic-call/read-calls';
import { readProposals } from '@huiyin/services/topic-call/read-proposals';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();
const changed = z.object({ version: versionNumber }).strict();

/** 点题 at the desk: the discipline office runs it, reviewers read what is to be published, units answer. */
export const topicCallRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(topicCallList)
    .query(({ ctx }) => listCalls(ctx.services, ctx.actor)),
  read: staffProcedure
    .input(topicCallInput)
    .output(topicCallView)
    .query(({ ctx, input }) => readCall(ctx.services, ctx.actor, input.callId)),
  proposals: staffProcedure
    .input(proposalPageInput)
    .output(proposalPage)
    .query(({ ctx, input }) => readProposals(ctx.services, ctx.actor, input)),
  suggestGroups: staffProcedure
    .input(topicCallInput)
    .output(suggestedGroups)
    .query(({ ctx, input }) => suggestGroups(ctx.services, ctx.actor, input.callId)),
  open: staffProcedure
    .input(openCallInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await openCall(ctx.services, ctx.actor, input);
      return {};
    }),
  moderate: staffProcedure
    .input(moderateProposalInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await moderateProposal(ctx.services, ctx.actor, input);
      return {};
    }),
  saveTopic: staffProcedure
    .input(saveTopicInput)
    .output(changed)
    .mutation(({ ctx, input }) => saveTopic(ctx.services, ctx.actor, input)),
  takeOut: staffProcedure
    .input(takeOutInput)
    .output(changed)
    .mutation(({ ctx, input }) => takeOut(ctx.services, ctx.actor, input)),
  openVoting: staffProcedure
    .input(nextStageInput)
    .output(changed)
    .mutation(({ ctx, input }) => openVoting(ctx.services, ctx.actor, input)),
  adopt: staffProcedure
    .input(adoptTopicsInput)
    .output(changed)
    .mutation(({ ctx, input }) => adoptTopics(ctx.services, ctx.actor, input)),
  openRating: staffProcedure
    .input(nextStageInput)
    .output(changed)
    .mutation(({ ctx, input }) => openRating(ctx.services, ctx.actor, input)),
  extend: staffProcedure
    .input(extendCallInput)
    .output(changed)
    .mutation(({ ctx, input }) => extendCall(ctx.services, ctx.actor, input)),
  answer: staffProcedure
    .input(answerTopicInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await answerTopic(ctx.services, ctx.actor, input);
      return {};
    }),
  ruleOnAnswer: staffProcedure
    .input(ruleOnTopicAnswerInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await ruleOnTopicAnswer(ctx.services, ctx.actor, input);
      return {};
    }),
});
