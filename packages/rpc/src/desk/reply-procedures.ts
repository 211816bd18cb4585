import {
  commandResult,
  contributeInput,
  dispatchInput,
  draftReplyInput,
  editPublicAnswerInput,
  keepPromiseInput,
  objectInput,
  onCase,
  proposePublicAnswerInput,
  recordCallBackInput,
  removePublicAnswerInput,
  returnReplyInput,
  ruleOnObjectionInput,
} from '@huiyin/contract/desk/case-commands';
import { acknowledgeDispatch } from '@huiyin/services/case/acknowledge-dispatch';
import { approveReply } from '@huiyin/services/case/approve-reply';
import { contribute } from '@huiyin/services/case/contribute';
import { dispatchCase } from '@huiyin/services/case/dispatch-case';
import { draftReply } from '@huiyin/services/case/draft-reply';
import { editPublicAnswer } from '@huiyin/services/case/edit-public-answer';
import { keepPromise } from '@huiyin/services/case/keep-promise';
import { objectToDispatch } from '@huiyin/services/case/object-to-dispatch';
import { proposePublicAnswer } from '@huiyin/services/case/propose-public-answer';
import { publishAnswer } from '@huiyin/services/case/publish-answer';
import { recordCallBack } from '@huiyin/services/case/record-call-back';
import { remindUnit } from '@huiyin/services/case/remind-unit';
import { removePublicAnswer } from '@huiyin/services/case/remove-public-answer';
import { returnReply } from '@huiyin/services/case/return-reply';
import { ruleOnObjection } from '@huiyin/services/case/rule-on-objection';
import { signReply } from '@huiyin/services/case/sign-reply';
import { onCaseOf, staffProcedure } from '../trpc.ts';

/** From dispatch to a published answer. */
export const replyProcedures = {
  dispatch: staffProcedure
    .input(dispatchInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      dispatchCase(ctx.services, onCaseOf(ctx, input), {
        unitId: input.unitId,
        sectionId: input.sectionId,
        instruction: input.instruction,
        participantUnitIds: input.participantUnitIds,
        remember: input.remember,
      }),
    ),

  acknowledge: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => acknowledgeDispatch(ctx.services, onCaseOf(ctx, input))),

  contribute: staffProcedure
    .input(contributeInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => contribute(ctx.services, onCaseOf(ctx, input), input.text)),

  object: staffProcedure
    .input(objectInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => objectToDispatch(ctx.services, onCaseOf(ctx, input), input.reason)),

  ruleOnObjection: staffProcedure
    .input(ruleOnObjectionInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      ruleOnObjection(ctx.services, onCaseOf(ctx, input), { upheld: input.upheld, reason: input.reason }),
    ),

  remind: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => remindUnit(ctx.services, onCaseOf(ctx, input))),

  draftReply: staffProcedure
    .input(draftReplyInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      draftReply(ctx.services, onCaseOf(ctx, input), {
        reply: input.reply,
        points: input.points,
        attachmentIds: input.attachmentIds,
      }),
    ),

  signReply: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => signReply(ctx.services, onCaseOf(ctx, input))),

  approveReply: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => approveReply(ctx.services, onCaseOf(ctx, input))),

  returnReply: staffProcedure
    .input(returnReplyInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      returnReply(ctx.services, onCaseOf(ctx, input), { grounds: input.grounds, reason: input.reason }),
    ),

  keepPromise: staffProcedure
    .input(keepPromiseInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      keepPromise(ctx.services, onCaseOf(ctx, input), { promiseId: input.promiseId, result: input.result }),
    ),

  recordCallBack: staffProcedure
    .input(recordCallBackInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      recordCallBack(ctx.services, onCaseOf(ctx, input), { outcome: input.outcome, words: input.words }),
    ),

  proposePublicAnswer: staffProcedure
    .input(proposePublicAnswerInput)
    .output(commandResult)
    .mutation(({ ctx, input }) =>
      proposePublicAnswer(ctx.services, onCaseOf(ctx, input), {
        question: input.question,
        answer: input.answer,
      }),
    ),

  publishAnswer: staffProcedure
    .input(onCase)
    .output(commandResult)
    .mutation(({ ctx, input }) => publishAnswer(ctx.services, onCaseOf(ctx, input))),

  editPublicAnswer: staffProcedure
    .input(editPublicAnswerInput)
    .output(commandResult)
    .mutation(({ ctx, input: { question, answer, reason, ...on } }) =>
      editPublicAnswer(ctx.services, onCaseOf(ctx, on), { question, answer, reason }),
    ),

  removePublicAnswer: staffProcedure
    .input(removePublicAnswerInput)
    .output(commandResult)
    .mutation(({ ctx, input }) => removePublicAnswer(ctx.services, onCaseOf(ctx, input), input.reason)),
};
