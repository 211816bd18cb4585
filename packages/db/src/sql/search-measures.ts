import type { Prisma } from '../generated/client.ts';
import {
  type MeasureLineRow,
  measureLineColumns,
  publishedByMeasure,
  shownMeasures,
} from './reading-columns.ts';

export type FoundMeasureRow = MeasureLineRow & { text: string };

/**
 * Measures of current reports that fit `query` (text of a tsquery, null: none), or with exactly this number. The one
 * with the number first, then `ranked` by how much of the query they have, or in the order of the report; at most
 * `limit`. One statement.
 */
export function searchMeasures(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; query: string | null; number: number | null; ranked: boolean; limit: number },
): Promise<FoundMeasureRow[]> {
  return tx.$queryRaw<FoundMeasureRow[]>`
    WITH ${publishedByMeasure(at.jurisdictionId)},
    candidate AS MATERIALIZED (
      SELECT report_id, measure_id, coalesce(number = ${at.number}::int, FALSE) AS by_number,
        CASE WHEN ${at.ranked} THEN ts_rank(search, ${at.query}::tsquery) ELSE 0 END AS rank
      FROM measure_version
      WHERE jurisdiction_id = ${at.jurisdictionId}
        AND (search @@ ${at.query}::tsquery OR number = ${at.number}::int))
    SELECT ${measureLineColumns}, mv.text
    FROM candidate f, ${shownMeasures}
    WHERE m.jurisdiction_id = ${at.jurisdictionId} AND r.state = 'published'
      AND m.id = f.measure_id AND m.report_id = f.report_id
    ORDER BY f.by_number DESC, f.rank DESC, r.published_at DESC, r.id, mv.position
    LIMIT ${at.limit}`;
}
