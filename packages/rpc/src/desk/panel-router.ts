import {
  openPanelInput,
  panelInput,
  panelList,
  panelSheetInput,
  panelView,
} from '@huiyin/contract/desk/panels';
import { enterSheet, listPanels, openPanel, readPanel } from '@huiyin/services/panel/panels';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();

/** Panels (体验官) of the discipline office. */
export const panelRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(panelList)
    .query(({ ctx }) => listPanels(ctx.services, ctx.actor)),
  read: staffProcedure
    .input(panelInput)
    .output(panelView)
    .query(({ ctx, input }) => readPanel(ctx.services, ctx.actor, input.sessionId)),
  open: staffProcedure
    .input(openPanelInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await openPanel(ctx.services, ctx.actor, input);
      return {};
    }),
  enterSheet: staffProcedure
    .input(panelSheetInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await enterSheet(ctx.services, ctx.actor, input);
      return {};
    }),
});
