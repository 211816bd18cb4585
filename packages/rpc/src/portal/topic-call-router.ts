import {
  callInput,
  callLine,
  callStart,
  callStartInput,
  callView,
  proposalFate,
  proposalFateInput,
  proposed,
  proposeTopicInput,
  rateTopicsInput,
  voteInput,
} from '@huiyin/contract/portal/topic-calls';
import { rateTopics, voteForTopics } from '@huiyin/services/topic-call/give-voice';
import { proposalFateOf, proposeTopic } from '@huiyin/services/topic-call/propose-topic';
import { listPublicCalls, readPublicCall } from '@huiyin/services/topic-call/public-call';
import { startCallPart } from '@huiyin/services/topic-call/start-call';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

const nothing = z.object({}).strict();

/** 点题: what people propose, want answered, and think of the answers. Nobody signs in for it. */
export const topicCallRouter = portalRouter({
  list: portalProcedure
    .input(z.void())
    .output(z.array(callLine))
    .query(({ ctx }) => listPublicCalls(ctx.services)),
  read: portalProcedure
    .input(callInput)
    .output(callView)
    .query(({ ctx, input }) => readPublicCall(ctx.services, input.year)),
  start: portalProcedure
    .input(callStartInput)
    .output(callStart)
    .query(({ ctx, input }) => startCallPart(ctx.services, input)),
  propose: portalProcedure
    .input(proposeTopicInput)
    .output(proposed)
    .mutation(({ ctx, input }) => proposeTopic(ctx.services, input)),
  fate: portalProcedure
    .input(proposalFateInput)
    .output(proposalFate)
    .query(({ ctx, input }) => proposalFateOf(ctx.services, input)),
  vote: portalProcedure
    .input(voteInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await voteForTopics(ctx.services, input, ctx);
      return {};
    }),
  rate: portalProcedure
    .input(rateTopicsInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await rateTopics(ctx.services, input, ctx);
      return {};
    }),
});
