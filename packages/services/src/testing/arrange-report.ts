import { searchTerms } from '@huiyin/text/search-terms';
import type { TestServices } from './open-test-services.ts';

/** Publishes a report of one problem with these measures, numbered from 1, and answers with the measures' ids. */
export async function arrangeReport(
  { database, services }: TestServices,
  measures: readonly { title: string; text: string }[],
): Promise<string[]> {
  const { prisma } = database.owner;
  const { jurisdictionId } = services;
  const select = { id: true };
  const { id: inspectionId } = await prisma.inspection.create({
    data: { jurisdictionId, name: '巡察' },
    select,
  });
  const report = {
    fileName: 'r.txt',
    mediaType: 'text/plain',
    original: new Uint8Array(),
    text: '',
    sha256: '0'.repeat(64),
  };
  const { id: reportId } = await prisma.report.create({
    data: {
      jurisdictionId,
      inspectionId,
      version: 1,
      state: 'published',
      ...report,
      contact: {},
      found: {},
      warnings: [],
    },
    select,
  });
  const { id: problemId } = await prisma.problem.create({ data: { jurisdictionId, inspectionId }, select });
  const place = { starts: 0, ends: 0 };
  await prisma.problemVersion.create({
    data: {
      jurisdictionId,
      reportId,
      problemId,
      position: 1,
      number: 1,
      title: '民生问题',
      named: true,
      ...place,
    },
  });
  const ids: string[] = [];
  for (const [index, { title, text }] of measures.entries()) {
    const { id } = await prisma.measure.create({ data: { jurisdictionId, inspectionId, reportId }, select });
    await prisma.$executeRaw`
      INSERT INTO measure_version (jurisdiction_id, report_id, measure_id, problem_id, position, number, title, text, starts, ends,
        status, search)
      VALUES (${jurisdictionId}, ${reportId}::uuid, ${id}::uuid, ${problemId}::uuid, ${index + 1}, ${index + 1}, ${title}, ${text},
        0, 0, 'completed', array_to_tsvector(${searchTerms(`${title}\n${text}`)}::text[]))`;
    ids.push(id);
  }
  await prisma.jurisdiction.updateMany({
    where: { id: jurisdictionId },
    data: { dataVersion: { increment: 1 } },
  });
  return ids;
}
