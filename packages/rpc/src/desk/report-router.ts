import {
  correctReportInput,
  publishReportResult,
  reportIdInput,
  reportReview,
  reportSummary,
  uploadReportInput,
} from '@huiyin/contract/desk/reports';
import { correctReport } from '@huiyin/services/report/correct-report';
import { discardReport } from '@huiyin/services/report/discard-report';
import { listReports } from '@huiyin/services/report/list-reports';
import { publishReport } from '@huiyin/services/report/publish-report';
import { reviewReport } from '@huiyin/services/report/review-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import { z } from 'zod';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** Importing the published report; for the system administrator. */
export const reportRouter = deskRouter({
  list: staffProcedure
    .input(z.void())
    .output(z.array(reportSummary))
    .query(({ ctx }) => listReports(ctx.services, ctx.actor)),
  upload: staffProcedure
    .input(uploadReportInput)
    .output(reportReview)
    .mutation(({ ctx, input }) => uploadReport(ctx.services, ctx.actor, input)),
  review: staffProcedure
    .input(reportIdInput)
    .output(reportReview)
    .query(({ ctx, input }) => reviewReport(ctx.services, ctx.actor, input.reportId)),
  correct: staffProcedure
    .input(correctReportInput)
    .output(reportReview)
    .mutation(({ ctx, input }) => correctReport(ctx.services, ctx.actor, input)),
  publish: staffProcedure
    .input(reportIdInput)
    .output(publishReportResult)
    .mutation(({ ctx, input }) => publishReport(ctx.services, ctx.actor, input.reportId)),
  discard: staffProcedure
    .input(reportIdInput)
    .output(z.object({}).strict())
    .mutation(async ({ ctx, input }) => {
      await discardReport(ctx.services, ctx.actor, input.reportId);
      return {};
    }),
});
