import type { MeasureView } from '@huiyin/contract/portal/reading';
import { type HeldAnswersRow, readHeldAnswers } from '@huiyin/db/sql/read-holds';
import { readMeasure } from '@huiyin/db/sql/read-measure';
import { readMeasureFile } from '@huiyin/db/sql/read-measure-file';
import { readMeasureWordings } from '@huiyin/db/sql/read-measure-wordings';
import { readPublicAnswers } from '@huiyin/db/sql/read-public-answers';
import { readReportLines } from '@huiyin/db/sql/read-report-lines';
import { readTopics } from '@huiyin/db/sql/read-topics';
import { readVerificationCounts } from '@huiyin/db/sql/read-verification-counts';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { isSmall } from '@huiyin/domain/statistics/small-groups';
import { reportChecks } from '../claims/report-checks.ts';
import { bySpeaker, rowsAbout, talliesOf, tallyByTown } from '../claims/tally.ts';
import { withDismissals } from '../claims/with-dismissals.ts';
import { publicCloseOut } from '../close-out/close-out-view.ts';
import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { isId } from './is-id.ts';
import { measureLineOf, publicAnswerLineOf } from './lines.ts';
import { wordingChanges } from './wording-changes.ts';

const ANSWERS = 20;

/** One measure: the city's own words, where they stand, and what was answered about it; fails with `notFound`. */
export async function readMeasurePage(services: Services, measureId: string): Promise<MeasureView> {
  if (!isId(measureId)) throw notFound();
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const row = await readMeasure(prisma, { jurisdictionId, measureId });
  if (!row) throw notFound();
  const { reportId, countedThrough } = row;
  const asOf = countedThrough === null ? null : addDays(countedThrough, 1);
  const counted = { jurisdictionId, reportId, measureId, through: countedThrough ?? '' };
  const [reports, topics, answers, checks, wordings, said, held, file] = await Promise.all([
    readReportLines(prisma, { jurisdictionId, reportId: row.reportId }),
    readTopics(prisma, jurisdictionId),
    readPublicAnswers(prisma, { jurisdictionId, measureId, limit: ANSWERS }),
    reportChecks(services, { reportId, asOf }),
    readMeasureWordings(prisma, { jurisdictionId, measureId }),
    countedThrough === null ? [] : readVerificationCounts(prisma, counted),
    countedThrough === null ? [] : readHeldAnswers(prisma, counted),
    readMeasureFile(prisma, { jurisdictionId, measureId }),
  ]);
  const findings = checks.findings.filter(({ places }) =>
    places.some((place) => place.measureId === measureId),
  );
  const ofMeasure = said.filter(({ claimStarts }) => claimStarts === null);
  const report = reports[0];
  if (!report) throw notFound();
  const { text, unit, leader, deadline, problemId, start, end, inCurrentReport } = row;
  return {
    ...measureLineOf(row),
    ...{ text, unit, leader, deadline, problemId, report, start, end, inCurrentReport },
    topics: topics.filter(({ slug }) => row.topics.includes(slug)),
    answers: answers.map(publicAnswerLineOf),
    claims: (checks.claims.get(measureId) ?? []).map((claim) => ({
      ...claim,
      ...talliesOf(rowsAbout(said, claim)),
    })),
    findings: await withDismissals(prisma, { jurisdictionId, reportId, findings }),
    ...talliesOf(ofMeasure),
    saidByTown: asOf === null ? [] : tallyByTown(bySpeaker(ofMeasure).people, asOf),
    held: shownHolds(held),
    closeOut: file && publicCloseOut(file),
    wordings: wordingChanges(wordings),
  };
}

/** Bursts about a measure, but for those of a few answers: that there is one would tell that, and on which day, somebody answered. */
function shownHolds(held: readonly HeldAnswersRow[]): MeasureView['held'] {
  return held
    .filter(({ count }) => !isSmall(count))
    .map(({ state, since, count, reason, decidedOn }) => ({ state, since, count, reason, decidedOn }));
}
