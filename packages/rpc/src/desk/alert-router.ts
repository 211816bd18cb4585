import {
  alertInput,
  alertsView,
  alertView,
  assignAlertInput,
  decideAlertInput,
} from '@huiyin/contract/desk/alerts';
import { listAlerts } from '@huiyin/services/alerts/list-alerts';
import { readAlert } from '@huiyin/services/alerts/read-alert';
import { assignAlert, decideAlert } from '@huiyin/services/alerts/work-alert';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();

/** Early warning, for the discipline office. */
export const alertRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(alertsView)
    .query(({ ctx }) => listAlerts(ctx.services, ctx.actor)),
  read: staffProcedure
    .input(alertInput)
    .output(alertView)
    .query(({ ctx, input }) => readAlert(ctx.services, ctx.actor, input)),
  assign: staffProcedure
    .input(assignAlertInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await assignAlert(ctx.services, ctx.actor, input);
      return {};
    }),
  decide: staffProcedure
    .input(decideAlertInput)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await decideAlert(ctx.services, ctx.actor, input);
      return {};
    }),
});
