import { caseLog } from '@huiyin/contract/portal/case-log';
import {
  addFactInput,
  answerProposalInput,
  casePage,
  changeConsentInput,
  contestRefusalInput,
  openCaseInput,
  openCaseResult,
  rateInput,
  requestReworkInput,
  withdrawInput,
} from '@huiyin/contract/portal/case-page';
import { caseStates } from '@huiyin/domain/case/states';
import { addFact } from '@huiyin/services/case/add-fact';
import { answerProposal } from '@huiyin/services/case/answer-proposal';
import { changeConsent } from '@huiyin/services/case/change-consent';
import { closeCase } from '@huiyin/services/case/close-case';
import { contestRefusal } from '@huiyin/services/case/contest-refusal';
import { rateAnswer } from '@huiyin/services/case/rate-answer';
import { requestRework } from '@huiyin/services/case/request-rework';
import { supplyInfo } from '@huiyin/services/case/supply-info';
import { withdrawCase } from '@huiyin/services/case/withdraw-case';
import { readCaseLog } from '@huiyin/services/log/read-case-log';
import { leaveCase, openCase } from '@huiyin/services/portal/open-case';
import { readCasePage } from '@huiyin/services/portal/read-case-page';
import { z } from 'zod';
import { portalProcedure, portalRouter, receiptProcedure } from '../trpc.ts';

const standing = z.object({ state: z.enum(caseStates) });
const nothing = z.object({}).strict();

export const caseRouter = portalRouter({
  open: portalProcedure
    .input(openCaseInput)
    .output(openCaseResult)
    .mutation(({ ctx, input }) => openCase(ctx.services, input)),

  page: receiptProcedure
    .input(z.void())
    .output(casePage)
    .query(({ ctx }) => readCasePage(ctx.services, ctx.actor, ctx.at.caseId)),

  log: receiptProcedure
    .input(z.void())
    .output(caseLog)
    .query(({ ctx }) => readCaseLog(ctx.services, ctx.actor, ctx.at.caseId)),

  leave: receiptProcedure
    .input(z.void())
    .output(nothing)
    .mutation(async ({ ctx }) => {
      await leaveCase(ctx.services, ctx.at.caseId);
      return {};
    }),

  addFact: receiptProcedure
    .input(addFactInput)
    .output(standing)
    .mutation(({ ctx, input }) => addFact(ctx.services, ctx.at, input.text)),

  supplyInfo: receiptProcedure
    .input(addFactInput)
    .output(standing)
    .mutation(({ ctx, input }) => supplyInfo(ctx.services, ctx.at, input.text)),

  contestRefusal: receiptProcedure
    .input(contestRefusalInput)
    .output(standing)
    .mutation(({ ctx, input }) => contestRefusal(ctx.services, ctx.at, input.reason)),

  rate: receiptProcedure
    .input(rateInput)
    .output(standing)
    .mutation(({ ctx, input }) => rateAnswer(ctx.services, ctx.at, input)),

  requestRework: receiptProcedure
    .input(requestReworkInput)
    .output(standing)
    .mutation(({ ctx, input }) => requestRework(ctx.services, ctx.at, input.reason)),

  withdraw: receiptProcedure
    .input(withdrawInput)
    .output(standing)
    .mutation(({ ctx, input }) => withdrawCase(ctx.services, ctx.at, input)),

  close: receiptProcedure
    .input(z.void())
    .output(standing)
    .mutation(({ ctx }) => closeCase(ctx.services, ctx.at, 'citizensWord')),

  changeConsent: receiptProcedure
    .input(changeConsentInput)
    .output(standing)
    .mutation(({ ctx, input }) => changeConsent(ctx.services, ctx.at, input.mayPublish)),

  answerProposal: receiptProcedure
    .input(answerProposalInput)
    .output(standing)
    .mutation(({ ctx, input }) => answerProposal(ctx.services, ctx.at, input.agree)),
});
