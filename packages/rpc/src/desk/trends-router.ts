import { forgetViewInput, savedViewList, saveViewInput } from '@huiyin/contract/desk/saved-views';
import {
  handlingView,
  overviewInput,
  trendsInput,
  trendsSheet,
  trendsView,
} from '@huiyin/contract/desk/trends';
import { exportTrends } from '@huiyin/services/trends/export-trends';
import { readHandling } from '@huiyin/services/trends/read-handling';
import { readTrends } from '@huiyin/services/trends/read-trends';
import { forgetView, listSavedViews, saveView } from '@huiyin/services/trends/saved-views';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const trendsRouter = deskRouter({
  overview: staffProcedure
    .input(overviewInput)
    .output(trendsView)
    .query(({ ctx, input }) => readTrends(ctx.services, ctx.actor, input)),
  handling: staffProcedure
    .input(trendsInput)
    .output(handlingView)
    .query(({ ctx, input }) => readHandling(ctx.services, ctx.actor, input)),
  sheet: staffProcedure
    .input(trendsInput)
    .output(trendsSheet)
    .mutation(({ ctx, input }) => exportTrends(ctx.services, ctx.actor, input)),
  savedViews: staffProcedure
    .input(z.void())
    .output(savedViewList)
    .query(({ ctx }) => listSavedViews(ctx.services, ctx.actor)),
  saveView: staffProcedure
    .input(saveViewInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await saveView(ctx.services, ctx.actor, input);
      return {};
    }),
  forgetView: staffProcedure
    .input(forgetViewInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await forgetView(ctx.services, ctx.actor, input.name);
      return {};
    }),
});
