import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { isId } from './is-id.ts';

/** The file of one published version, byte for byte; fails with `notFound`, for a draft too. */
export async function readOriginalFile(services: Services, reportId: string) {
  if (!isId(reportId)) throw notFound();
  const row = await services.database.prisma.report.findFirst({
    where: {
      jurisdictionId: services.jurisdictionId,
      id: reportId,
      state: { in: ['published', 'superseded'] },
    },
    select: { fileName: true, mediaType: true, original: true },
  });
  if (!row) throw notFound();
  return { fileName: row.fileName, mediaType: row.mediaType, bytes: row.original };
}
