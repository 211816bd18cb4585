import { legalHoldInput, legalHoldList } from '@huiyin/contract/desk/legal-holds';
import { holdCase, liftHold, readHolds } from '@huiyin/services/retention/legal-hold';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();

/** 保全: what must not be deleted for now. */
export const legalHoldRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(legalHoldList)
    .query(({ ctx }) => readHolds(ctx.services, ctx.actor)),
  set: staffProcedure
    .input(legalHoldInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await holdCase(ctx.services, ctx.actor, input);
      return {};
    }),
  lift: staffProcedure
    .input(legalHoldInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await liftHold(ctx.services, ctx.actor, input);
      return {};
    }),
});
