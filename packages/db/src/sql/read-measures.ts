import { Prisma } from '../generated/client.ts';
import {
  type MeasureLineRow,
  measureLineColumns,
  publishedByMeasure,
  shownMeasures,
} from './reading-columns.ts';

/** Which measures of the current reports: all, those behind a topic, or those under a problem as one version has it. */
export type MeasuresWanted =
  | { readonly of: 'all' }
  | { readonly of: 'topic'; readonly slug: string }
  | { readonly of: 'problem'; readonly problemId: string };

/** Measures in the order of the report, each in the wording that is shown. One statement. */
export function readMeasures(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
  wanted: MeasuresWanted,
): Promise<MeasureLineRow[]> {
  return tx.$queryRaw<MeasureLineRow[]>`
    WITH ${publishedByMeasure(jurisdictionId)}
    SELECT ${measureLineColumns}
    FROM ${shownMeasures}
    WHERE m.jurisdiction_id = ${jurisdictionId} AND ${conditionOf(wanted)}
    ORDER BY r.published_at DESC, r.id, mv.position`;
}

function conditionOf(wanted: MeasuresWanted): Prisma.Sql {
  switch (wanted.of) {
    case 'all':
      return Prisma.sql`r.state = 'published'`;
    case 'topic':
      return Prisma.sql`r.state = 'published' AND EXISTS (
        SELECT 1 FROM topic t JOIN topic_measure tm ON tm.jurisdiction_id = t.jurisdiction_id AND tm.topic_id = t.id
        WHERE t.jurisdiction_id = m.jurisdiction_id AND t.slug = ${wanted.slug} AND tm.measure_id = m.id)`;
    case 'problem':
      return Prisma.sql`mv.problem_id = ${wanted.problemId}::uuid`;
  }
}
