import { outboundCall, recordCallInput, recordCallResult } from '@huiyin/contract/desk/outbound-calls';
import { listCalls, recordCall } from '@huiyin/services/notice/outbound-calls';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 电话告知. */
export const callsRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(outboundCall))
    .query(({ ctx }) => listCalls(ctx.services, ctx.actor)),
  record: staffProcedure
    .input(recordCallInput)
    .output(recordCallResult)
    .mutation(({ ctx, input }) => recordCall(ctx.services, ctx.actor, input)),
});
