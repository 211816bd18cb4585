import {
  bulkPreview,
  bulkPreviewInput,
  bulkRecent,
  bulkResult,
  bulkRunInput,
  bulkSelection,
  bulkSelectionInput,
  bulkUndoInput,
} from '@huiyin/contract/desk/bulk';
import { previewBulk } from '@huiyin/services/bulk/preview-bulk';
import { runBulk } from '@huiyin/services/bulk/run-bulk';
import { selectForBulk } from '@huiyin/services/bulk/select-bulk';
import { recentBulk, undoBulk } from '@huiyin/services/bulk/undo-bulk';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 批量办理: many cases at once, seen before and taken back after. */
export const bulkRouter = deskRouter({
  selection: staffProcedure
    .input(bulkSelectionInput)
    .output(bulkSelection)
    .query(({ ctx, input }) => selectForBulk(ctx.services, ctx.actor, input.filter)),
  preview: staffProcedure
    .input(bulkPreviewInput)
    .output(bulkPreview)
    .query(({ ctx, input }) => previewBulk(ctx.services, ctx.actor, input)),
  run: staffProcedure
    .input(bulkRunInput)
    .output(bulkResult)
    .mutation(({ ctx, input }) => runBulk(ctx.services, ctx.actor, input)),
  undo: staffProcedure
    .input(bulkUndoInput)
    .output(bulkResult)
    .mutation(({ ctx, input }) => undoBulk(ctx.services, ctx.actor, input)),
  recent: staffProcedure
    .input(z.void())
    .output(bulkRecent)
    .query(({ ctx }) => recentBulk(ctx.services, ctx.actor)),
});
