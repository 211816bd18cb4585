import { queueCounts, queueFilter, queueInput, queuePage, queueRow } from '@huiyin/contract/desk/queue';
import { forgetFilterInput, savedFilterList, saveFilterInput } from '@huiyin/contract/desk/saved-filters';
import { countQueue } from '@huiyin/services/desk/count-queue';
import { readHandedOver, readQueue } from '@huiyin/services/desk/read-queue';
import { forgetFilter, listSavedFilters, saveFilter } from '@huiyin/services/desk/saved-filters';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const queueRouter = deskRouter({
  page: staffProcedure
    .input(queueInput)
    .output(queuePage)
    .query(({ ctx, input }) => readQueue(ctx.services, ctx.actor, input)),
  counts: staffProcedure
    .input(z.object({ filter: queueFilter }).strict())
    .output(queueCounts)
    .query(({ ctx, input }) => countQueue(ctx.services, ctx.actor, input.filter)),
  saved: staffProcedure
    .input(z.void())
    .output(savedFilterList)
    .query(({ ctx }) => listSavedFilters(ctx.services, ctx.actor)),
  save: staffProcedure
    .input(saveFilterInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await saveFilter(ctx.services, ctx.actor, input);
      return {};
    }),
  forget: staffProcedure
    .input(forgetFilterInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await forgetFilter(ctx.services, ctx.actor, input.name);
      return {};
    }),
  /** For the discipline office: what triage handed over, latest first. */
  handedOver: staffProcedure
    .input(z.void())
    .output(z.array(queueRow))
    .query(({ ctx }) => readHandedOver(ctx.services, ctx.actor, 200)),
});
