import { checkerKey, checkerSession, checkerView } from '@huiyin/contract/portal/checker';
import { leaveAsChecker, readChecker } from '@huiyin/services/checker/checker-session';
import { readCheckerInvitation, takeUpInvitation } from '@huiyin/services/checker/take-up-invitation';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

/** Invited checkers (体验官, 村务监督员): they come by a link, without a password. */
export const checkerRouter = portalRouter({
  invitation: portalProcedure
    .input(checkerKey)
    .output(checkerView)
    .query(({ ctx, input }) => readCheckerInvitation(ctx.services, input.key)),
  takeUp: portalProcedure
    .input(checkerKey)
    .output(checkerSession)
    .mutation(({ ctx, input }) => takeUpInvitation(ctx.services, input.key)),
  own: portalProcedure
    .input(z.void())
    .output(checkerView.nullable())
    .query(({ ctx }) => readChecker(ctx.services, ctx.checkerKey)),
  leave: portalProcedure
    .input(z.void())
    .output(z.object({}).strict())
    .mutation(async ({ ctx }) => {
      if (ctx.checkerKey !== null) await leaveAsChecker(ctx.services, ctx.checkerKey);
      return {};
    }),
});
