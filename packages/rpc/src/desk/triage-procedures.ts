import {
  acceptInput,
  addNoteInput,
  classifyInput,
  commandResult,
  handToDisciplineInput,
  joinInput,
  liftDangerInput,
  linkInput,
  locateInput,
  markUnrelatedInput,
  notAcceptInput,
  recallInput,
  redirectInput,
  requestInfoInput,
  transferInput,
  unjoinInput,
  unlinkInput,
} from '@huiyin/contract/desk/case-commands';
import { acceptCase } from '@huiyin/services/case/accept-case';
import { addFact } from '@huiyin/services/case/add-fact';
import { addNote } from '@huiyin/services/case/add-note';
import { classifyCase } from '@huiyin/services/case/classify-case';
import { handToDiscipline } from '@huiyin/services/case/hand-to-discipline';
import { joinCase } from '@huiyin/services/case/join-case';
import { liftDanger } from '@huiyin/services/case/lift-danger';
import { linkMeasure } from '@huiyin/services/case/link-measure';
import { locateCase } from '@huiyin/services/case/locate-case';
import { markUnrelated } from '@huiyin/services/case/mark-unrelated';
import { notAcceptCase } from '@huiyin/services/case/not-accept-case';
import { notReacceptCase } from '@huiyin/services/case/not-reaccept-case';
import { recallDispatch } from '@huiyin/services/case/recall-dispatch';
import { redirectCase } from '@huiyin/services/case/redirect-case';
import { requestInfo } from '@huiyin/services/case/request-info';
import { supplyInfo } from '@huiyin/services/case/supply-info';
import { transferCase } from '@huiyin/services/case/transfer-case';
import { unjoinCase } from '@huiyin/services/case/unjoin-case';
import { unlinkMeasure } from '@huiyin/services/case/unlink-measure';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** What triage does to a case before a unit has it. */
export const triageProcedures = {
  accept: staffProcedure
    .input(acceptInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => acceptCase(ctx.services, onCaseOf(ctx, input))),

  notAccept: staffProcedure
    .input(notAcceptInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => notAcceptCase(ctx.services, onCaseOf(ctx, input), input.reason)),

  notReaccept: staffProcedure
    .input(notAcceptInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => notReacceptCase(ctx.services, onCaseOf(ctx, input), input.reason)),

  recall: staffProcedure
    .input(recallInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => recallDispatch(ctx.services, onCaseOf(ctx, input), input.reason)),

  redirect: staffProcedure
    .input(redirectInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      redirectCase(ctx.services, onCaseOf(ctx, input), { channel: input.channel, reason: input.reason }),
    ),

  transfer: staffProcedure
    .input(transferInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      transferCase(ctx.services, onCaseOf(ctx, input), { authority: input.authority, reason: input.reason }),
    ),

  requestInfo: staffProcedure
    .input(requestInfoInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => requestInfo(ctx.services, onCaseOf(ctx, input), input.question)),

  supplyInfo: staffProcedure
    .input(addNoteInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => supplyInfo(ctx.services, onCaseOf(ctx, input), input.text)),

  addFact: staffProcedure
    .input(addNoteInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => addFact(ctx.services, onCaseOf(ctx, input), input.text)),

  classify: staffProcedure
    .input(classifyInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => classifyCase(ctx.services, onCaseOf(ctx, input), input.kind)),

  locate: staffProcedure
    .input(locateInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => locateCase(ctx.services, onCaseOf(ctx, input), input.townId)),

  liftDanger: staffProcedure
    .input(liftDangerInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => liftDanger(ctx.services, onCaseOf(ctx, input), input.reason)),

  link: staffProcedure
    .input(linkInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      linkMeasure(ctx.services, onCaseOf(ctx, input), { measureId: input.measureId, why: input.why }),
    ),

  unlink: staffProcedure
    .input(unlinkInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => unlinkMeasure(ctx.services, onCaseOf(ctx, input), input.measureId)),

  markUnrelated: staffProcedure
    .input(markUnrelatedInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => markUnrelated(ctx.services, onCaseOf(ctx, input), input.unrelated)),

  join: staffProcedure
    .input(joinInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => joinCase(ctx.services, onCaseOf(ctx, input), input.intoCaseId)),

  unjoin: staffProcedure
    .input(unjoinInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => unjoinCase(ctx.services, onCaseOf(ctx, input), input.reason)),

  addNote: staffProcedure
    .input(addNoteInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => addNote(ctx.services, onCaseOf(ctx, input), input.text)),

  handToDiscipline: staffProcedure
    .input(handToDisciplineInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => handToDiscipline(ctx.services, onCaseOf(ctx, input), input.reason)),
};
