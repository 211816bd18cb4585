import {
  keyResult,
  replyTipInput,
  rewrappedTip,
  rotateKeyInput,
  stepTipInput,
  tipIdInput,
  tipList,
  tipResult,
  tipView,
  wrappedTips,
} from '@huiyin/contract/desk/tips';
import { tipKeys } from '@huiyin/contract/portal/tips';
import { listTips, readTip } from '@huiyin/services/tip/read-tips';
import { listWrapped, readPresentKeys, rewrapTip, rotateKey } from '@huiyin/services/tip/rewrap-tips';
import { replyTip, stepTip } from '@huiyin/services/tip/step-tip';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Sealed tips, for the discipline officers whose keys they are sealed to. */
export const tipRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(tipList)
    .query(({ ctx }) => listTips(ctx.services, ctx.actor)),

  // Opening leaves an entry in the audit trail, so it is no query.
  open: staffProcedure
    .input(tipIdInput)
    .output(tipView)
    .mutation(({ ctx, input }) => readTip(ctx.services, ctx.actor, input.tipId)),

  step: staffProcedure
    .input(stepTipInput)
    .output(tipResult)
    .mutation(({ ctx, input }) => stepTip(ctx.services, ctx.actor, input)),

  reply: staffProcedure
    .input(replyTipInput)
    .output(tipResult)
    .mutation(({ ctx, input }) => replyTip(ctx.services, ctx.actor, input)),

  keys: staffProcedure
    .input(z.void())
    .output(tipKeys.nullable())
    .query(({ ctx }) => readPresentKeys(ctx.services, ctx.actor)),

  wrapped: staffProcedure
    .input(z.void())
    .output(wrappedTips)
    .query(({ ctx }) => listWrapped(ctx.services, ctx.actor)),

  rewrap: staffProcedure
    .input(rewrappedTip)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await rewrapTip(ctx.services, ctx.actor, input);
      return {};
    }),

  rotateKey: staffProcedure
    .input(rotateKeyInput)
    .output(keyResult)
    .mutation(({ ctx, input }) => rotateKey(ctx.services, ctx.actor, input)),
});
