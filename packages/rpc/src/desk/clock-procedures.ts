import {
  askExtensionInput,
  askPauseInput,
  commandResult,
  onCase,
  refuseClockChangeInput,
  registerAsInput,
} from '@huiyin/contract/desk/case-commands';
import { askExtension, askPause } from '@huiyin/services/case/ask-clock-change';
import { extendDeadline, pauseClock, refuseClockChange } from '@huiyin/services/case/decide-clock-change';
import { registerAs } from '@huiyin/services/case/register-as';
import { resumeClock } from '@huiyin/services/case/resume-clock';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** What moves a case's clock. */
export const clockProcedures = {
  registerAs: staffProcedure
    .input(registerAsInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      registerAs(ctx.services, onCaseOf(ctx, input), { profile: input.profile, reason: input.reason }),
    ),

  askExtension: staffProcedure
    .input(askExtensionInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      askExtension(ctx.services, onCaseOf(ctx, input), { days: input.days, reason: input.reason }),
    ),

  askPause: staffProcedure
    .input(askPauseInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => askPause(ctx.services, onCaseOf(ctx, input), input.reason)),

  extend: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => extendDeadline(ctx.services, onCaseOf(ctx, input))),

  pause: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => pauseClock(ctx.services, onCaseOf(ctx, input))),

  refuseClockChange: staffProcedure
    .input(refuseClockChangeInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => refuseClockChange(ctx.services, onCaseOf(ctx, input), input.reason)),

  resume: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => resumeClock(ctx.services, onCaseOf(ctx, input))),
};
