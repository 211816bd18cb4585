import { callBackList, conductInput, conductView } from '@huiyin/contract/desk/conduct';
import { listCallBacks } from '@huiyin/services/conduct/list-call-backs';
import { readConduct } from '@huiyin/services/conduct/read-conduct';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const conductRouter = deskRouter({
  overview: staffProcedure
    .input(conductInput)
    .output(conductView)
    .query(({ ctx, input }) => readConduct(ctx.services, ctx.actor, input)),
  callBacks: staffProcedure
    .input(z.void())
    .output(callBackList)
    .query(({ ctx }) => listCallBacks(ctx.services, ctx.actor)),
});
