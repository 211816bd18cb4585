import type { ReportReview } from '@huiyin/contract/desk/reports';
import { countLinkedCases } from '@huiyin/db/sql/count-linked-cases';
import type { Actor } from '@huiyin/domain/case/actor';
import { type ComparedReport, compareReports, type MeasureChange } from '@huiyin/report/compare-reports';
import type { Scene } from '../scene.ts';
import type { KeptProblem } from './found-report.ts';
import { type PublishedVersion, publishedVersion } from './published-version.ts';

type Change = ReportReview['changes'][number];
type Compared = {
  /** Measures by their place in the whole report; null where there is none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: Change['change'];
  readonly similarity: number;
};

/** What became of every measure from the published version to what was found in a newer one. */
export function compareWith(published: PublishedVersion, found: readonly KeptProblem[]): Compared[] {
  const older = published.problems.map(({ problemId, ...problem }) => ({
    ...problem,
    measures: published.measures.filter((measure) => measure.problemId === problemId),
  }));
  const [placeBefore, placeAfter] = [placesOf({ problems: older }), placesOf({ problems: found })];
  return compareReports({ problems: older }, { problems: found }).map((one) => ({
    before: one.older && placeBefore(one.older),
    after: one.newer && placeAfter(one.newer),
    change: nameOf(one),
    similarity: one.score,
  }));
}

function placesOf({ problems }: ComparedReport) {
  let next = 0;
  const starts = problems.map(({ measures }) => {
    const start = next;
    next += measures.length;
    return start;
  });
  return (place: { problem: number; measure: number }) => (starts[place.problem] ?? 0) + place.measure;
}

function nameOf({ kind, renumbered }: MeasureChange): Change['change'] {
  return kind === 'reworded' && renumbered ? 'rewordedAndRenumbered' : kind;
}

/** The changes as the desk shows them, each with how many cases hang on the measure; empty for a first report. */
export async function changesAgainstPublished(
  scene: Scene,
  actor: Actor,
  report: { inspectionId: string; problems: readonly KeptProblem[] },
): Promise<Change[]> {
  const { inspectionId, problems } = report;
  const published = await publishedVersion(scene, inspectionId);
  if (!published) return [];
  const { tx, jurisdictionId } = scene;
  const cases = await countLinkedCases(tx, { actor, jurisdictionId, inspectionId });
  const measures = problems.flatMap((problem) => problem.measures);
  return compareWith(published, problems).map(({ before, after, change, similarity }) => {
    const old = before === null ? undefined : published.measures[before];
    const now = after === null ? undefined : measures[after];
    return {
      ...{ change, similarity },
      before: old ? { number: old.number, title: old.title, text: old.text } : null,
      after: now ? { index: now.index, number: now.number, title: now.title, text: now.text } : null,
      cases: old ? (cases.get(old.measureId) ?? 0) : 0,
    };
  });
}
