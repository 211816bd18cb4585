import { setTopicInput, topicEdit } from '@huiyin/contract/desk/reports';
import { listTopics } from '@huiyin/services/topic/list-topics';
import { setTopic } from '@huiyin/services/topic/set-topic';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Which measures stand behind the everyday doors; for the system administrator. */
export const topicRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(topicEdit))
    .query(({ ctx }) => listTopics(ctx.services, ctx.actor)),
  set: staffProcedure
    .input(setTopicInput)
    .output(z.array(topicEdit))
    .mutation(({ ctx, input }) => setTopic(ctx.services, ctx.actor, input)),
});
