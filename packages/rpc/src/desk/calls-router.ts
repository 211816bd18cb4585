import {
  callList,
  recordCallInput,
  recordCallResult,
  takeBackCallInput,
} from '@huiyin/contract/desk/outbound-calls';
import { listCalls } from '@huiyin/services/notice/list-calls';
import { recordCall } from '@huiyin/services/notice/record-call';
import { takeBackCall } from '@huiyin/services/notice/take-back-call';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 电话告知. */
export const callsRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(callList)
    .query(({ ctx }) => listCalls(ctx.services, ctx.actor)),
  record: staffProcedure
    .input(recordCallInput)
    .output(recordCallResult)
    .mutation(({ ctx, input }) => recordCall(ctx.services, ctx.actor, input)),
  takeBack: staffProcedure
    .input(takeBackCallInput)
    .output(z.void())
    .mutation(({ ctx, input }) => takeBackCall(ctx.services, ctx.actor, input)),
});
