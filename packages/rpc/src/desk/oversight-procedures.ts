import {
  assignHandlerInput,
  commandResult,
  draftReplyInput,
  endSupervisionInput,
  recordContactInput,
  recordInstructionInput,
  submitForInstructionInput,
  superviseInput,
} from '@huiyin/contract/desk/case-commands';
import { tickItemInput } from '@huiyin/contract/desk/checklists';
import { assignHandler } from '@huiyin/services/case/assign-handler';
import { recordPaperReturn } from '@huiyin/services/case/draft-reply';
import { recordContact } from '@huiyin/services/case/record-contact';
import { recordInstruction, submitForInstruction } from '@huiyin/services/case/submit-for-instruction';
import { endSupervision, superviseCase } from '@huiyin/services/case/supervise-case';
import { tickItem } from '@huiyin/services/template/checklists';
import { z } from 'zod';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** 督办, 呈批, 联系记录, 内部分办, checklists, and replies that come back on paper. */
export const oversightProcedures = {
  supervise: staffProcedure
    .input(superviseInput)
    .output(commandResult)
    .mutation(({ ctx, input: { reason, dueOn, ...on } }) =>
      superviseCase(ctx.services, onCaseOf(ctx, on), { reason, dueOn }),
    ),

  endSupervision: staffProcedure
    .input(endSupervisionInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => endSupervision(ctx.services, onCaseOf(ctx, input), input.result)),

  submitForInstruction: staffProcedure
    .input(submitForInstructionInput)
    .output(commandResult)
    .mutation(({ ctx, input: { leader, text, ...on } }) =>
      submitForInstruction(ctx.services, onCaseOf(ctx, on), { leader, text }),
    ),

  recordInstruction: staffProcedure
    .input(recordInstructionInput)
    .output(commandResult)
    .mutation(({ ctx, input: { leader, on, text, ...which } }) =>
      recordInstruction(ctx.services, onCaseOf(ctx, which), { leader, on, text }),
    ),

  recordContact: staffProcedure
    .input(recordContactInput)
    .output(commandResult)
    .mutation(({ ctx, input: { way, on, text, ...which } }) =>
      recordContact(ctx.services, onCaseOf(ctx, which), { way, on, text }),
    ),

  assignHandler: staffProcedure
    .input(assignHandlerInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => assignHandler(ctx.services, onCaseOf(ctx, input), input.staffId)),

  tickItem: staffProcedure
    .input(tickItemInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await tickItem(ctx.services, ctx.actor, input);
      return {};
    }),

  recordPaperReturn: staffProcedure
    .input(draftReplyInput)
    .output(commandResult)
    .mutation(({ ctx, input: { reply, points, attachmentIds, ...on } }) =>
      recordPaperReturn(ctx.services, onCaseOf(ctx, on), { reply, points, attachmentIds }),
    ),
};
