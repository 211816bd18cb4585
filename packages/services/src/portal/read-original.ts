import type { OriginalView } from '@huiyin/contract/portal/reading';
import { readReportLines } from '@huiyin/db/sql/read-report-lines';
import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { isId } from './is-id.ts';

/** The text of one published version with the places of its measures; fails with `notFound`, for a draft too. */
export async function readOriginal(services: Services, reportId: string): Promise<OriginalView> {
  if (!isId(reportId)) throw notFound();
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const [report] = await readReportLines(prisma, { jurisdictionId, reportId });
  if (!report) throw notFound();
  const [kept, marks] = await Promise.all([
    prisma.report.findFirst({ where: { jurisdictionId, id: reportId }, select: { text: true } }),
    prisma.measureVersion.findMany({
      where: { jurisdictionId, reportId },
      select: { measureId: true, number: true, starts: true, ends: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  if (!kept) throw notFound();
  const places = marks.map(({ starts: start, ends: end, ...mark }) => ({ ...mark, start, end }));
  return { report, text: kept.text, marks: places };
}
