import { markLinkedDays } from '@huiyin/db/sql/mark-linked-days';
import { writeMeasureVersions } from '@huiyin/db/sql/write-measure-versions';
import { searchTerms } from '@huiyin/text/search-terms';
import type { Scene } from '../scene.ts';
import type { KeptProblem, measuresOf } from './found-report.ts';
import type { Identities } from './identities.ts';

type Version = {
  readonly report: {
    readonly id: string;
    readonly inspectionId: string;
    readonly problems: readonly KeptProblem[];
  };
  readonly measures: ReturnType<typeof measuresOf>;
  readonly carried: Identities;
  readonly newId: () => string;
};

/** Makes the draft the published version, with the wording of its problems and measures under their lasting ids. */
export async function writeVersion(scene: Scene, version: Version): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const { id: reportId, inspectionId } = version.report;
  const published = { jurisdictionId, inspectionId, state: 'published' };
  await tx.report.updateMany({ where: published, data: { state: 'superseded' } });
  await tx.report.updateMany({
    where: { jurisdictionId, id: reportId },
    data: { state: 'published', publishedAt: scene.now },
  });
  const problemIds = await writeProblems(scene, version);
  const measureIds = version.carried.measures.map((id) => id ?? version.newId());
  const added = measureIds.filter((_, at) => version.carried.measures[at] === null);
  await tx.measure.createMany({
    data: added.map((id) => ({ jurisdictionId, id, inspectionId, reportId })),
  });
  await writeMeasureVersions(
    tx,
    { jurisdictionId, reportId },
    version.measures.map((measure, at) => {
      const {
        index: position,
        number,
        title,
        text,
        start: starts,
        end: ends,
        unit,
        leader,
        deadline,
      } = measure;
      return {
        ...{ position, number, title, text, starts, ends, unit, leader, deadline },
        measureId: measureIds[at] ?? '',
        problemId: problemIds[measure.problem] ?? '',
        status: measure.shownStatus,
        terms: searchTerms(`${title ?? ''}\n${text}`),
      };
    }),
  );
  await markLinkedDays(tx, jurisdictionId);
}

/** Answers with the id of each problem, in the order of the report. */
async function writeProblems(scene: Scene, version: Version): Promise<string[]> {
  const { tx, jurisdictionId } = scene;
  const { id: reportId, inspectionId, problems } = version.report;
  const ids = version.carried.problems.map((id) => id ?? version.newId());
  const added = ids.filter((_, at) => version.carried.problems[at] === null);
  await tx.problem.createMany({ data: added.map((id) => ({ jurisdictionId, id, inspectionId })) });
  await tx.problemVersion.createMany({
    data: problems.map(({ index: position, number, title, named, start: starts, end: ends }, at) => ({
      ...{ jurisdictionId, reportId, position, number, title, named, starts, ends },
      problemId: ids[at] ?? '',
    })),
  });
  return ids;
}
