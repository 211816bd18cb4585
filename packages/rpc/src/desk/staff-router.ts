import { handlerView } from '@huiyin/contract/desk/leave';
import { colleagueList, directoryView, meView } from '@huiyin/contract/desk/staff';
import { listColleagues } from '@huiyin/services/staff/list-colleagues';
import { listHandlers } from '@huiyin/services/staff/list-handlers';
import { readDirectory } from '@huiyin/services/staff/read-directory';
import { readMe } from '@huiyin/services/staff/read-me';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const staffRouter = deskRouter({
  me: staffProcedure
    .input(z.void())
    .output(meView)
    .query(async ({ ctx }) => ({
      ...(await readMe(ctx.services, ctx.actor)),
      portalAddress: ctx.portalOrigin,
    })),
  directory: staffProcedure
    .input(z.void())
    .output(directoryView)
    .query(({ ctx }) => readDirectory(ctx.services)),
  colleagues: staffProcedure
    .input(z.void())
    .output(colleagueList)
    .query(({ ctx }) => listColleagues(ctx.services, ctx.actor)),
  handlers: staffProcedure
    .input(z.void())
    .output(z.array(handlerView))
    .query(({ ctx }) => listHandlers(ctx.services, ctx.actor)),
});
