import {
  discardMailInput,
  registerMailInput,
  registerMailResult,
  setAsideList,
} from '@huiyin/contract/desk/set-aside-mails';
import { discardMail, registerMail } from '@huiyin/services/mail/decide-set-aside';
import { listSetAside } from '@huiyin/services/mail/list-set-aside';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** 被拦下的邮件. */
export const mailRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(setAsideList)
    .query(({ ctx }) => listSetAside(ctx.services, ctx.actor)),
  register: staffProcedure
    .input(registerMailInput)
    .output(registerMailResult)
    .mutation(({ ctx, input }) => registerMail(ctx.services, ctx.actor, input.mailId)),
  discard: staffProcedure
    .input(discardMailInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await discardMail(ctx.services, ctx.actor, input);
      return {};
    }),
});
