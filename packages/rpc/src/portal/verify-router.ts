import { verifyInput, verifyStart, verifyStartInput } from '@huiyin/contract/portal/verify';
import { startVerification } from '@huiyin/services/claims/start-verification';
import { verifyClaim } from '@huiyin/services/claims/verify-claim';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

/** What people say of a measure or of one of its figures. Nobody need sign in for it; invited checkers have. */
export const verifyRouter = portalRouter({
  start: portalProcedure
    .input(verifyStartInput)
    .output(verifyStart)
    .query(({ ctx, input }) => startVerification(ctx.services, input, ctx)),
  give: portalProcedure
    .input(verifyInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await verifyClaim(ctx.services, input, ctx);
      return {};
    }),
});
