import { decideHoldInput, heldAnswers } from '@huiyin/contract/desk/holds';
import { decideHold, listHolds } from '@huiyin/services/claims/decide-hold';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Answers to measures that came in a burst and wait for an officer. */
export const holdRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(heldAnswers))
    .query(({ ctx }) => listHolds(ctx.services, ctx.actor)),
  decide: staffProcedure
    .input(decideHoldInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await decideHold(ctx.services, ctx.actor, input);
      return {};
    }),
});
