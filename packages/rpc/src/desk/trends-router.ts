import { trendsInput, trendsView } from '@huiyin/contract/desk/trends';
import { readTrends } from '@huiyin/services/trends/read-trends';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const trendsRouter = deskRouter({
  overview: staffProcedure
    .input(trendsInput)
    .output(trendsView)
    .query(({ ctx, input }) => readTrends(ctx.services, ctx.actor, input)),
});
