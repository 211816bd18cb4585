import {
  homeView,
  jurisdictionView,
  measureRow,
  measureView,
  originalView,
  problemView,
  publicAnswerLine,
  publicThread,
  reportLine,
  searchInput,
  searchView,
  topicView,
} from '@huiyin/contract/portal/reading';
import { listMeasures } from '@huiyin/services/portal/list-measures';
import { listPublicAnswers } from '@huiyin/services/portal/list-public-answers';
import { listPublishedReports } from '@huiyin/services/portal/list-published-reports';
import { readHomePage } from '@huiyin/services/portal/read-home-page';
import { readJurisdiction } from '@huiyin/services/portal/read-jurisdiction';
import { readMeasurePage } from '@huiyin/services/portal/read-measure-page';
import { readOriginal } from '@huiyin/services/portal/read-original';
import { readOriginalFile } from '@huiyin/services/portal/read-original-file';
import { readProblemPage } from '@huiyin/services/portal/read-problem-page';
import { readThread } from '@huiyin/services/portal/read-thread';
import { readTopicPage } from '@huiyin/services/portal/read-topic-page';
import { searchReading } from '@huiyin/services/portal/search-reading';
import { z } from 'zod';
import { portalProcedure, portalRouter } from '../trpc.ts';

const nothing = z.void();
/** An address as it was typed: what leads nowhere is `notFound`, never `invalid`. */
const address = z.string().max(100);
const reportAddress = z.object({ reportId: address }).strict();
const keptFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});

/** What everybody may read. Nobody signs in for it. */
export const readingRouter = portalRouter({
  jurisdiction: portalProcedure
    .input(nothing)
    .output(jurisdictionView)
    .query(({ ctx }) => readJurisdiction(ctx.services)),
  home: portalProcedure
    .input(nothing)
    .output(homeView)
    .query(({ ctx }) => readHomePage(ctx.services)),
  topic: portalProcedure
    .input(z.object({ slug: address }).strict())
    .output(topicView)
    .query(({ ctx, input }) => readTopicPage(ctx.services, input.slug)),
  problem: portalProcedure
    .input(z.object({ problemId: address }).strict())
    .output(problemView)
    .query(({ ctx, input }) => readProblemPage(ctx.services, input.problemId)),
  measure: portalProcedure
    .input(z.object({ measureId: address }).strict())
    .output(measureView)
    .query(({ ctx, input }) => readMeasurePage(ctx.services, input.measureId)),
  measures: portalProcedure
    .input(nothing)
    .output(z.array(measureRow))
    .query(({ ctx }) => listMeasures(ctx.services)),
  search: portalProcedure
    .input(searchInput)
    .output(searchView)
    .query(({ ctx, input }) => searchReading(ctx.services, input)),
  thread: portalProcedure
    .input(z.object({ publicAnswerId: address }).strict())
    .output(publicThread)
    .query(({ ctx, input }) => readThread(ctx.services, input.publicAnswerId)),
  answers: portalProcedure
    .input(z.object({ limit: z.number().int().min(1).max(100) }).strict())
    .output(z.array(publicAnswerLine))
    .query(({ ctx, input }) => listPublicAnswers(ctx.services, input.limit)),
  reports: portalProcedure
    .input(nothing)
    .output(z.array(reportLine))
    .query(({ ctx }) => listPublishedReports(ctx.services)),
  original: portalProcedure
    .input(reportAddress)
    .output(originalView)
    .query(({ ctx, input }) => readOriginal(ctx.services, input.reportId)),
  originalFile: portalProcedure
    .input(reportAddress)
    .output(keptFile)
    .query(({ ctx, input }) => readOriginalFile(ctx.services, input.reportId)),
});
