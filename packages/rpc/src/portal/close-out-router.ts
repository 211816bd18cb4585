import { lookBackDraw, objectInput, objectStart } from '@huiyin/contract/portal/close-out';
import { listDraws } from '@huiyin/services/close-out/look-back-draws';
import { objectToCloseOut, startObjection } from '@huiyin/services/close-out/object-to-close-out';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

/** The public's part in closing measures out. Nobody signs in for it. */
export const closeOutRouter = portalRouter({
  start: portalProcedure
    .input(z.object({ measureId: z.string().max(100) }).strict())
    .output(objectStart)
    .query(({ ctx, input }) => startObjection(ctx.services, input.measureId)),
  object: portalProcedure
    .input(objectInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await objectToCloseOut(ctx.services, input);
      return {};
    }),
  draws: portalProcedure
    .input(z.void())
    .output(z.array(lookBackDraw))
    .query(({ ctx }) => listDraws(ctx.services)),
});
