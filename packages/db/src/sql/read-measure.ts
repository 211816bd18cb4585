import type { Prisma } from '../generated/client.ts';
import type { TopicRow } from './read-topics.ts';
import {
  type MeasureLineRow,
  measureLineColumns,
  publishedByMeasure,
  shownMeasures,
} from './reading-columns.ts';

export type MeasureRow = MeasureLineRow & {
  text: string;
  unit: string | null;
  leader: string | null;
  deadline: string | null;
  problemId: string;
  reportId: string;
  start: number;
  end: number;
  inCurrentReport: boolean;
  /** Last day the public counts speak of; null before the first rollup. */
  countedThrough: string | null;
  /** Slugs of the topics it stands behind. */
  topics: TopicRow['slug'][];
};

/** One measure in the wording that is shown; null if there is none. One statement. */
export async function readMeasure(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; measureId: string },
): Promise<MeasureRow | null> {
  const rows = await tx.$queryRaw<MeasureRow[]>`
    WITH ${publishedByMeasure(at.jurisdictionId)}
    SELECT ${measureLineColumns}, mv.text, mv.unit, mv.leader, mv.deadline, mv.problem_id AS "problemId",
      mv.report_id AS "reportId", mv.starts AS start, mv.ends AS "end", r.state = 'published' AS "inCurrentReport",
      (SELECT counted_through::text FROM jurisdiction WHERE id = m.jurisdiction_id) AS "countedThrough",
      (SELECT coalesce(array_agg(t.slug ORDER BY t.position), '{}')
        FROM topic_measure tm JOIN topic t ON t.jurisdiction_id = tm.jurisdiction_id AND t.id = tm.topic_id
        WHERE tm.jurisdiction_id = m.jurisdiction_id AND tm.measure_id = m.id) AS topics
    FROM ${shownMeasures}
    WHERE m.jurisdiction_id = ${at.jurisdictionId} AND m.id = ${at.measureId}::uuid`;
  return rows[0] ?? null;
}
