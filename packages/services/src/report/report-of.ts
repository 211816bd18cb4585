import { type ReportReview, reportReview } from '@huiyin/contract/desk/reports';
import { type ReportSummaryRow, readReportSummaries } from '@huiyin/db/sql/read-report-summaries';
import type { Actor } from '@huiyin/domain/case/actor';
import { notFound } from '../failure.ts';
import type { Scene } from '../scene.ts';
import { changesAgainstPublished } from './changes.ts';
import { readKept, shownProblems } from './found-report.ts';

/** A report for the desk's list. */
export function summaryOf(row: ReportSummaryRow) {
  return {
    ...row,
    state: reportReview.shape.state.parse(row.state),
    uploadedAt: row.uploadedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** The kept report without its file; fails with `notFound` for an unknown or discarded one. */
export async function keptReport(scene: Scene, reportId: string) {
  const row = await scene.tx.report.findFirst({
    where: { jurisdictionId: scene.jurisdictionId, id: reportId, state: { not: 'discarded' } },
    select: {
      ...{ id: true, inspectionId: true, version: true, sha256: true, state: true, text: true, body: true },
      ...{ publishedOn: true, contact: true, found: true, warnings: true, reason: true },
    },
  });
  if (!row) throw notFound();
  return { ...row, ...readKept(row) };
}

/** One report beside what was found in it; a draft also with what it would change. */
export async function reviewOf(scene: Scene, actor: Actor, reportId: string): Promise<ReportReview> {
  const [summary] = await readReportSummaries(scene.tx, { jurisdictionId: scene.jurisdictionId, reportId });
  if (!summary) throw notFound();
  const kept = await keptReport(scene, reportId);
  return {
    ...summaryOf(summary),
    text: kept.text,
    body: kept.body,
    publishedOn: kept.publishedOn?.toISOString().slice(0, 10) ?? null,
    contact: kept.contact,
    found: shownProblems(kept.problems),
    warningsFound: kept.warnings,
    reason: kept.reason,
    changes: kept.state === 'draft' ? await changesAgainstPublished(scene, actor, kept) : [],
  };
}
