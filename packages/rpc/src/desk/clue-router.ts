import {
  clueInput,
  clueList,
  clueResult,
  clueReturnFile as clueReturn,
  clueReturnInput,
  clueStart,
  clueStartInput,
  clueView,
  discList,
  discReceiptInput,
  excludeFromClueInput,
  handOverCluesInput,
  recordDiscInput,
  registerClueInput,
  rewrappedClue,
  stepClueInput,
  takeCluesInput,
  wrappedClues,
} from '@huiyin/contract/desk/clues';
import { listDiscs, recordDisc, takeReceipt } from '@huiyin/services/clue/clue-discs';
import { clueReturnFile } from '@huiyin/services/clue/clue-return';
import { startClue } from '@huiyin/services/clue/clue-source';
import { excludeFromClue } from '@huiyin/services/clue/exclude-from-clue';
import { handOverClues, takeClues } from '@huiyin/services/clue/hand-over-clues';
import { listClues } from '@huiyin/services/clue/list-clues';
import { readClue } from '@huiyin/services/clue/read-clue';
import { registerClue } from '@huiyin/services/clue/register-clue';
import { stepClue } from '@huiyin/services/clue/step-clue';
import { listWrappedClues, rewrapClue } from '@huiyin/services/clue/wrap-clues';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

const nothing = z.object({}).strict();
const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};

/** The clue ledger, for the discipline officers whose keys its clues are sealed to. */
export const clueRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(clueList)
    .query(({ ctx }) => listClues(ctx.services, ctx.actor)),

  start: staffProcedure
    .input(clueStartInput)
    .output(clueStart)
    .query(({ ctx, input }) => startClue(ctx.services, ctx.actor, input)),

  register: staffProcedure
    .input(registerClueInput)
    .output(clueResult)
    .mutation(({ ctx, input }) => registerClue(ctx.services, ctx.actor, input)),

  // Opening leaves an entry in the audit trail, so it is no query.
  open: staffProcedure
    .input(clueInput)
    .output(clueView)
    .mutation(({ ctx, input }) => readClue(ctx.services, ctx.actor, input.clueId)),

  step: staffProcedure
    .input(stepClueInput)
    .output(clueResult)
    .mutation(({ ctx, input }) => stepClue(ctx.services, ctx.actor, input)),

  exclude: staffProcedure
    .input(excludeFromClueInput)
    .output(nothing)
    .mutation(({ ctx, input }) => done(excludeFromClue(ctx.services, ctx.actor, input))),

  wrapped: staffProcedure
    .input(z.void())
    .output(wrappedClues)
    .query(({ ctx }) => listWrappedClues(ctx.services, ctx.actor)),

  rewrap: staffProcedure
    .input(rewrappedClue)
    .output(nothing)
    .mutation(({ ctx, input }) => done(rewrapClue(ctx.services, ctx.actor, input))),

  handOver: staffProcedure
    .input(handOverCluesInput)
    .output(nothing)
    .mutation(({ ctx, input }) => done(handOverClues(ctx.services, ctx.actor, input))),

  take: staffProcedure
    .input(takeCluesInput)
    .output(nothing)
    .mutation(({ ctx, input }) => done(takeClues(ctx.services, ctx.actor, input.clueIds))),

  return: staffProcedure
    .input(clueReturnInput)
    .output(clueReturn)
    .mutation(({ ctx, input }) => clueReturnFile(ctx.services, ctx.actor, input)),

  discs: staffProcedure
    .input(z.void())
    .output(discList)
    .query(({ ctx }) => listDiscs(ctx.services, ctx.actor)),

  recordDisc: staffProcedure
    .input(recordDiscInput)
    .output(nothing)
    .mutation(({ ctx, input }) => done(recordDisc(ctx.services, ctx.actor, input))),

  takeReceipt: staffProcedure
    .input(discReceiptInput)
    .output(nothing)
    .mutation(({ ctx, input }) => done(takeReceipt(ctx.services, ctx.actor, input))),
});
