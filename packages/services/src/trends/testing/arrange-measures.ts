import { randomUUID } from 'node:crypto';
import { writeMeasureVersions } from '@huiyin/db/sql/write-measure-versions';
import type { TestServices } from '../../testing/open-test-services.ts';

export type ArrangedMeasure = { problem: string; title: string | null };

/**
 * Publishes one version of a report with these measures under their problems, numbered in the order given; the measures of
 * `known` keep their ids. Answers with the ids, and those of the problems by title.
 */
export async function arrangeMeasures(
  { database, services: { jurisdictionId } }: TestServices,
  measures: readonly ArrangedMeasure[],
  known: {
    inspectionId: string;
    measureIds: readonly string[];
    problemIds: ReadonlyMap<string, string>;
  } | null = null,
) {
  const { prisma } = database.owner;
  const inspectionId =
    known?.inspectionId ??
    (await prisma.inspection.create({ data: { jurisdictionId, name: '巡察' }, select: { id: true } })).id;
  const version = 1 + (await prisma.report.count({ where: { jurisdictionId, inspectionId } }));
  await prisma.report.updateMany({ where: { jurisdictionId, inspectionId }, data: { state: 'superseded' } });
  const { id: reportId } = await prisma.report.create({
    data: {
      ...{
        jurisdictionId,
        inspectionId,
        version,
        state: 'published',
        fileName: 'a.txt',
        mediaType: 'text/plain',
      },
      ...{ original: new Uint8Array(), sha256: '0'.repeat(64), text: '', publishedAt: new Date() },
      ...{ contact: { phone: [], email: [], address: [] }, found: [], warnings: [] },
    },
    select: { id: true },
  });
  const titles = [...new Set(measures.map(({ problem }) => problem))];
  const problemIds = new Map(titles.map((title) => [title, known?.problemIds.get(title) ?? randomUUID()]));
  for (const [at, title] of titles.entries()) {
    const problemId = problemIds.get(title) ?? '';
    if (!known?.problemIds.has(title)) {
      await prisma.problem.create({ data: { jurisdictionId, id: problemId, inspectionId } });
    }
    const place = { position: at, number: at + 1, starts: 0, ends: 0 };
    await prisma.problemVersion.create({
      data: { jurisdictionId, reportId, problemId, title, named: true, ...place },
    });
  }
  const measureIds = measures.map((_, at) => known?.measureIds[at] ?? randomUUID());
  for (const id of measureIds.slice(known?.measureIds.length ?? 0)) {
    await prisma.measure.create({ data: { jurisdictionId, id, inspectionId, reportId } });
  }
  await prisma.$transaction((tx) =>
    writeMeasureVersions(
      tx,
      { jurisdictionId, reportId },
      measures.map(({ problem, title }, at) => ({
        ...{
          measureId: measureIds[at] ?? '',
          problemId: problemIds.get(problem) ?? '',
          position: at,
          number: at + 1,
        },
        ...{ title, text: '完成学位扩建，逐校公布进度。', starts: 0, ends: 0 },
        ...{ unit: null, leader: null, deadline: null, status: 'completed', terms: [] },
      })),
    ),
  );
  return { inspectionId, reportId, measureIds, problemIds };
}
