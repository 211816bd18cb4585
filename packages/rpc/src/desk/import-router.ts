import {
  importCheck,
  importIdInput,
  importLine,
  importProblems,
  importView,
  planImportInput,
} from '@huiyin/contract/desk/imports';
import { checkImport } from '@huiyin/services/import/check-import';
import { planImport } from '@huiyin/services/import/plan-import';
import { listImports, readImport, readImportProblems } from '@huiyin/services/import/read-imports';
import { discardImport, startImport, stopImport } from '@huiyin/services/import/steer-import';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();
const step = staffProcedure.input(importIdInput).output(nothing);

/** 导入: work orders and ledgers from files. Files themselves come and go by `/files/imports`. */
export const importRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(importLine))
    .query(({ ctx }) => listImports(ctx.services, ctx.actor)),
  view: staffProcedure
    .input(importIdInput)
    .output(importView)
    .query(({ ctx, input }) => readImport(ctx.services, ctx.actor, input.importId)),
  plan: staffProcedure
    .input(planImportInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await planImport(ctx.services, ctx.actor, input);
      return {};
    }),
  check: staffProcedure
    .input(importIdInput)
    .output(importCheck)
    .query(({ ctx, input }) => checkImport(ctx.services, ctx.actor, input.importId)),
  start: step.mutation(async ({ ctx, input }) => {
    await startImport({ ...ctx, importId: input.importId });
    return {};
  }),
  stop: step.mutation(async ({ ctx, input }) => {
    await stopImport({ ...ctx, importId: input.importId });
    return {};
  }),
  discard: step.mutation(async ({ ctx, input }) => {
    await discardImport({ ...ctx, importId: input.importId });
    return {};
  }),
  problems: staffProcedure
    .input(importIdInput)
    .output(importProblems)
    .query(({ ctx, input }) => readImportProblems(ctx.services, ctx.actor, input.importId)),
});
