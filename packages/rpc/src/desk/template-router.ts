import {
  keptTemplate,
  retireTemplateInput,
  saveTemplateInput,
  usableTemplate,
} from '@huiyin/contract/desk/templates';
import { id } from '@huiyin/contract/fields';
import { listKeptTemplates, listUsableTemplates } from '@huiyin/services/template/read-templates';
import { retireTemplate, saveTemplate } from '@huiyin/services/template/save-template';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 答复模板. */
export const templateRouter = deskRouter({
  usable: staffProcedure
    .input(z.void())
    .output(z.array(usableTemplate))
    .query(({ ctx }) => listUsableTemplates(ctx.services, ctx.actor)),
  kept: staffProcedure
    .input(z.void())
    .output(z.array(keptTemplate))
    .query(({ ctx }) => listKeptTemplates(ctx.services, ctx.actor)),
  save: staffProcedure
    .input(saveTemplateInput)
    .output(z.object({ templateId: id }).strict())
    .mutation(({ ctx, input }) => saveTemplate(ctx.services, ctx.actor, input)),
  retire: staffProcedure
    .input(retireTemplateInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await retireTemplate(ctx.services, ctx.actor, input.templateId);
      return {};
    }),
});
