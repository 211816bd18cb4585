import { commandResult, reissueReceiptInput } from '@huiyin/contract/desk/case-commands';
import { registerCaseInput, registerCaseResult } from '@huiyin/contract/desk/register-case';
import { reissueReceipt } from '@huiyin/services/case/reissue-receipt';
import { registerCase } from '@huiyin/services/submission/register-case';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** At the telephone and at the counter. */
export const registerProcedures = {
  register: staffProcedure
    .input(registerCaseInput)
    .output(registerCaseResult)
    .mutation(({ ctx, input }) => registerCase(ctx.services, ctx.actor, input)),

  reissueReceipt: staffProcedure
    .input(reissueReceiptInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => reissueReceipt(ctx.services, onCaseOf(ctx, input), input.receiptCode)),
};
