import type { Scene } from '../scene.ts';

export type PublishedProblem = {
  readonly problemId: string;
  readonly number: number | null;
  readonly title: string;
};
export type PublishedMeasure = {
  readonly measureId: string;
  readonly problemId: string;
  readonly number: number | null;
  readonly title: string | null;
  readonly text: string;
};
export type PublishedVersion = {
  readonly reportId: string;
  readonly version: number;
  readonly problems: readonly PublishedProblem[];
  readonly measures: readonly PublishedMeasure[];
};

/** The version of an inspection's report that is published now, in its own order; null before the first. */
export async function publishedVersion(scene: Scene, inspectionId: string): Promise<PublishedVersion | null> {
  const { tx, jurisdictionId } = scene;
  const report = await tx.report.findFirst({
    where: { jurisdictionId, inspectionId, state: 'published' },
    select: { id: true, version: true },
  });
  if (!report) return null;
  const within = { where: { jurisdictionId, reportId: report.id }, orderBy: { position: 'asc' } } as const;
  const problems = await tx.problemVersion.findMany({
    ...within,
    select: { problemId: true, number: true, title: true },
  });
  const measures = await tx.measureVersion.findMany({
    ...within,
    select: { measureId: true, problemId: true, number: true, title: true, text: true },
  });
  return { reportId: report.id, version: report.version, problems, measures };
}
