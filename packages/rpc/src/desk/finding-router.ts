import { dismissFindingInput, reportFindings } from '@huiyin/contract/desk/findings';
import { rectificationIndexView } from '@huiyin/contract/desk/rectification-index';
import { dismissFinding } from '@huiyin/services/claims/dismiss-finding';
import { listFindings } from '@huiyin/services/claims/list-findings';
import { readRectificationIndex } from '@huiyin/services/claims/read-rectification-index';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** What the linter found in the published reports; for the rectification office and the discipline office. */
export const findingRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(reportFindings))
    .query(({ ctx }) => listFindings(ctx.services, ctx.actor)),
  index: staffProcedure
    .input(z.void())
    .output(rectificationIndexView)
    .query(({ ctx }) => readRectificationIndex(ctx.services, ctx.actor)),
  dismiss: staffProcedure
    .input(dismissFindingInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await dismissFinding(ctx.services, ctx.actor, input);
      return {};
    }),
});
