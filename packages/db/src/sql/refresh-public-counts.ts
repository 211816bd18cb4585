import type { Prisma } from '../generated/client.ts';

/**
 * Counts anew what the public sees, through the end of `through` (a civil date), and moves the data version on. Keys are
 * measure ids, `all`, and the reasons for which an answer is not public. Cases handed to the discipline office are in
 * none. A jurisdiction already counted through that day stays as it is. One statement; true if it counted.
 */
export async function refreshPublicCounts(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; through: string },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH moved AS (
      UPDATE jurisdiction SET counted_through = ${at.through}::date, data_version = data_version + 1
      WHERE id = ${at.jurisdictionId} AND (counted_through IS NULL OR counted_through < ${at.through}::date)
      RETURNING id),
    known AS MATERIALIZED (
      SELECT c.id, c.answered_on <= ${at.through}::date AS answered,
        CASE WHEN c.publication = 'declined' THEN 'declined'
          WHEN c.publication = 'proposed' THEN 'awaitingCitizen'
          WHEN c.publication = 'none' AND NOT c.may_publish THEN 'declined'
          WHEN c.publication IN ('none', 'agreed') THEN 'notYetReviewed' END AS unpublished
      FROM moved JOIN case_file c ON c.jurisdiction_id = moved.id
      WHERE c.received_on <= ${at.through}::date AND NOT c.handed_to_discipline),
    counted AS MATERIALIZED (
      SELECT 'all' AS key, count(*)::int AS received, count(*) FILTER (WHERE answered)::int AS answered FROM known
      UNION ALL
      SELECT l.measure_id::text, count(*)::int, count(*) FILTER (WHERE answered)::int
      FROM known JOIN case_link l ON l.jurisdiction_id = ${at.jurisdictionId} AND l.case_id = known.id
      GROUP BY l.measure_id
      UNION ALL
      SELECT unpublished, count(*)::int, count(*)::int FROM known
      WHERE answered AND unpublished IS NOT NULL GROUP BY unpublished),
    written AS (
      INSERT INTO public_count (jurisdiction_id, key, received, answered)
      SELECT moved.id, counted.key, counted.received, counted.answered FROM moved, counted
      ON CONFLICT (jurisdiction_id, key) DO UPDATE SET received = excluded.received, answered = excluded.answered
      RETURNING key),
    gone AS (
      DELETE FROM public_count p USING moved
      WHERE p.jurisdiction_id = moved.id AND p.key NOT IN (SELECT key FROM counted))
    SELECT id FROM moved`;
  return rows.length > 0;
}
