import type { HomeView } from '@huiyin/contract/portal/reading';
import { readHome } from '@huiyin/db/sql/read-home';
import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import { readReportLines } from '@huiyin/db/sql/read-report-lines';
import { readTopics } from '@huiyin/db/sql/read-topics';
import { reportStanding } from '../claims/report-standing.ts';
import type { Services } from '../services.ts';
import { presentCall } from '../topic-call/public-call.ts';
import { publicAnswerLineOf } from './lines.ts';
import { listedCountOf, publicCountOf } from './public-count-of.ts';
import { readThread } from './read-thread.ts';

const LATEST = 10;
const reasons = ['declined', 'awaitingCitizen', 'notYetReviewed'] as const;

/** The home page: doors, problems, what was answered lately, one whole thread, and the counts of the daily rollup. */
export async function readHomePage(services: Services): Promise<HomeView> {
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const [home, topics, latest] = await Promise.all([
    readHome(prisma, jurisdictionId),
    readTopics(prisma, jurisdictionId),
    readPublicAnswers(prisma, { jurisdictionId, measureId: null, limit: LATEST }),
  ]);
  const { reportId, showcase, counts } = home;
  const reports = reportId === null ? [] : await readReportLines(prisma, { jurisdictionId, reportId });
  return {
    report: reports[0] ?? null,
    standing: reportId === null ? null : await reportStanding(services, reportId),
    topics,
    problems: home.problems,
    showcase: showcase === null ? null : await readThread(services, showcase),
    latest: latest.map(publicAnswerLineOf),
    unpublished: reasons.map((reason) => ({
      reason,
      count: listedCountOf(counts[reason]?.answered ?? null),
    })),
    received: publicCountOf(counts.all?.received ?? null),
    answered: listedCountOf(counts.all?.answered ?? null),
    call: await presentCall(services),
  };
}
