import {
  checkerInput,
  checkerInvitation,
  inviteCheckerInput,
  invitedChecker,
} from '@huiyin/contract/desk/checkers';
import {
  inviteChecker,
  listCheckers,
  type MadeInvitation,
  renewCheckerLink,
  revokeChecker,
} from '@huiyin/services/checker/invite-checker';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Invited checkers (体验官, 村务监督员), who verify measures apart from the public. */
export const checkerRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(invitedChecker))
    .query(({ ctx }) => listCheckers(ctx.services, ctx.actor)),
  invite: staffProcedure
    .input(inviteCheckerInput)
    .output(checkerInvitation)
    .mutation(async ({ ctx, input }) => linked(ctx, await inviteChecker(ctx.services, ctx.actor, input))),
  renewLink: staffProcedure
    .input(checkerInput)
    .output(checkerInvitation)
    .mutation(async ({ ctx, input }) =>
      linked(ctx, await renewCheckerLink(ctx.services, ctx.actor, input.checkerId)),
    ),
  revoke: staffProcedure
    .input(checkerInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await revokeChecker(ctx.services, ctx.actor, input.checkerId);
      return {};
    }),
});

function linked({ portalOrigin }: { portalOrigin: string }, { key, ...made }: MadeInvitation) {
  return { ...made, link: `${portalOrigin}/checker?key=${key}` };
}
