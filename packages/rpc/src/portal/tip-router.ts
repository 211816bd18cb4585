import { tipForHolder, tipHolder, tipStart } from '@huiyin/contract/portal/tips';
import { followTip } from '@huiyin/services/tip/follow-tip';
import { startTip } from '@huiyin/services/tip/tip-keys';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

/** Sealed tips. What carries ciphertext goes by its own way, since it is large. */
export const tipRouter = portalRouter({
  start: portalProcedure
    .input(z.void())
    .output(tipStart)
    .query(({ ctx }) => startTip(ctx.services)),

  // A mutation, so that the key of a receipt stands in no address.
  follow: portalProcedure
    .input(tipHolder)
    .output(tipForHolder)
    .mutation(({ ctx, input }) => followTip(ctx.services, input)),
});
