import { draftKeyInput, draftKeys } from '@huiyin/contract/case/draft-key';
import { submitInput, submitResult, submitStart } from '@huiyin/contract/case/submit-case';
import { id } from '@huiyin/contract/fields';
import { giveDraftKeys } from '@huiyin/services/submission/draft-keys';
import { startSubmission } from '@huiyin/services/submission/start-submission';
import { submitCase } from '@huiyin/services/submission/submit-case';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

export const submitRouter = portalRouter({
  start: portalProcedure
    .input(z.object({ measureId: id.nullable() }).strict())
    .output(submitStart)
    .query(({ ctx, input }) => startSubmission(ctx.services, input)),

  draftKeys: portalProcedure
    .input(draftKeyInput)
    .output(draftKeys)
    .mutation(({ ctx, input }) => giveDraftKeys(ctx.services, input)),

  submit: portalProcedure
    .input(submitInput)
    .output(submitResult)
    .mutation(({ ctx, input }) => submitCase(ctx.services, input)),
});
