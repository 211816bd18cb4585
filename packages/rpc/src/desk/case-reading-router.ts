import { redactionView } from '@huiyin/contract/desk/case-commands';
import { caseIdInput, deskCase, routingView, suggestionsView } from '@huiyin/contract/desk/case-view';
import { checklistView } from '@huiyin/contract/desk/checklists';
import { letterFile, letterInput } from '@huiyin/contract/desk/dispatch-letter';
import { proposeRedaction } from '@huiyin/services/desk/propose-redaction';
import { readDeskCase } from '@huiyin/services/desk/read-desk-case';
import { readRouting } from '@huiyin/services/desk/read-routing';
import { suggestForCase } from '@huiyin/services/desk/suggest-for-case';
import { writeDispatchLetter } from '@huiyin/services/letter/write-dispatch-letter';
import { writeReplyLetter } from '@huiyin/services/letter/write-reply-letter';
import { readChecklists } from '@huiyin/services/template/checklists';
import { staffProcedure } from '../trpc.ts';

/** The procedures of `case` that change nothing; they stand beside the commands in one router. */
export const caseReadingRouter = {
  view: staffProcedure
    .input(caseIdInput)
    .output(deskCase)
    .query(({ ctx, input }) => readDeskCase(ctx.services, ctx.actor, input.caseId)),
  suggestions: staffProcedure
    .input(caseIdInput)
    .output(suggestionsView)
    .query(({ ctx, input }) => suggestForCase(ctx.services, ctx.actor, input.caseId)),
  dispatchLetter: staffProcedure
    .input(letterInput)
    .output(letterFile)
    .query(({ ctx, input }) => writeDispatchLetter(ctx.services, ctx.actor, input)),
  replyLetter: staffProcedure
    .input(caseIdInput)
    .output(letterFile)
    .query(({ ctx, input }) => writeReplyLetter(ctx.services, ctx.actor, input.caseId)),
  routing: staffProcedure
    .input(caseIdInput)
    .output(routingView)
    .query(({ ctx, input }) => readRouting(ctx.services, ctx.actor, input.caseId)),
  checklists: staffProcedure
    .input(caseIdInput)
    .output(checklistView)
    .query(({ ctx, input }) => readChecklists(ctx.services, ctx.actor, input.caseId)),
  redaction: staffProcedure
    .input(caseIdInput)
    .output(redactionView)
    .query(({ ctx, input }) => proposeRedaction(ctx.services, ctx.actor, input.caseId)),
};
