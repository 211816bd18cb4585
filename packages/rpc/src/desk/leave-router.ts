import { endLeaveInput, leaveView, setLeaveInput } from '@huiyin/contract/desk/leave';
import { id } from '@huiyin/contract/fields';
import { readLeaves } from '@huiyin/services/leave/read-leaves';
import { endLeave, setLeave } from '@huiyin/services/leave/set-leave';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 请假交接. */
export const leaveRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(leaveView)
    .query(({ ctx }) => readLeaves(ctx.services, ctx.actor)),
  set: staffProcedure
    .input(setLeaveInput)
    .output(z.object({ leaveId: id }).strict())
    .mutation(({ ctx, input }) => setLeave(ctx.services, ctx.actor, input)),
  end: staffProcedure
    .input(endLeaveInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await endLeave(ctx.services, ctx.actor, input.leaveId);
      return {};
    }),
});
