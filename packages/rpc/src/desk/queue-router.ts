import { queueCounts, queueFilter, queueInput, queuePage } from '@huiyin/contract/desk/queue';
import { countQueue } from '@huiyin/services/desk/count-queue';
import { readQueue } from '@huiyin/services/desk/read-queue';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

export const queueRouter = deskRouter({
  page: staffProcedure
    .input(queueInput)
    .output(queuePage)
    .query(({ ctx, input }) => readQueue(ctx.services, ctx.actor, input)),
  counts: staffProcedure
    .input(z.object({ filter: queueFilter }).strict())
    .output(queueCounts)
    .query(({ ctx, input }) => countQueue(ctx.services, ctx.actor, input.filter)),
});
