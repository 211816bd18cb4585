import { Prisma } from '../generated/client.ts';
import { keptFromOffice } from './visible-to.ts';

/** What was received and answered under one key, how much of it is published answers, and what the public was last shown. */
export type CountedRow = {
  key: string;
  received: number;
  answered: number;
  /** Cases whose answer anybody can read. */
  known: number;
  shownReceived: number | null;
  shownAnswered: number | null;
};

/**
 * Counts anew what the public may see, through the end of `through` (a civil date), and moves the data version on. Keys are
 * measure ids, `all`, and the reasons for which an answer is not public; a key that is no longer counted comes with zeros. Cases
 * handed to the discipline office are in none, nor are those that are kept from somebody in the office, unless their answer is public. Nothing for a jurisdiction already counted through that day. One statement.
 */
export async function countForPublic(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; through: string },
): Promise<CountedRow[]> {
  return tx.$queryRaw<CountedRow[]>`
    WITH moved AS (
      UPDATE jurisdiction SET counted_through = ${at.through}::date, data_version = data_version + 1
      WHERE id = ${at.jurisdictionId} AND (counted_through IS NULL OR counted_through < ${at.through}::date)
      RETURNING id),
    judged AS MATERIALIZED (
      SELECT c.id, c.answered_on <= ${at.through}::date AS answered,
        CASE WHEN c.publication = 'declined' THEN 'declined'
          WHEN c.publication = 'proposed' THEN 'awaitingCitizen'
          WHEN c.publication = 'none' AND NOT c.may_publish THEN 'declined'
          WHEN c.publication IN ('none', 'agreed') THEN 'notYetReviewed' END AS unpublished
      FROM moved JOIN case_file c ON c.jurisdiction_id = moved.id
      WHERE c.received_on <= ${at.through}::date AND NOT c.handed_to_discipline
        AND (c.publication = 'published' OR NOT ${keptFromOffice(Prisma.sql`'infinity'::date`)})),
    counted AS MATERIALIZED (
      SELECT 'all' AS key, count(*)::int AS received, count(*) FILTER (WHERE answered)::int AS answered,
        count(*) FILTER (WHERE answered AND unpublished IS NULL)::int AS known FROM judged
      UNION ALL
      SELECT l.measure_id::text, count(*)::int, count(*) FILTER (WHERE answered)::int,
        count(*) FILTER (WHERE answered AND unpublished IS NULL)::int
      FROM judged JOIN case_link l ON l.jurisdiction_id = ${at.jurisdictionId} AND l.case_id = judged.id
      GROUP BY l.measure_id
      UNION ALL
      SELECT unpublished, count(*)::int, count(*)::int, 0 FROM judged
      WHERE answered AND unpublished IS NOT NULL GROUP BY unpublished)
    SELECT coalesce(n.key, p.key) AS key, coalesce(n.received, 0) AS received, coalesce(n.answered, 0) AS answered,
      coalesce(n.known, 0) AS known, p.received AS "shownReceived", p.answered AS "shownAnswered"
    FROM (SELECT key, received, answered FROM public_count JOIN moved ON moved.id = jurisdiction_id) p
    FULL JOIN (SELECT counted.* FROM moved, counted) n ON n.key = p.key`;
}

/** What the public is shown from now on under each key; keys that are not given are gone. One statement. */
export async function writePublicCounts(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
  rows: readonly { key: string; received: number | null; answered: number | null }[],
): Promise<void> {
  await tx.$executeRaw`
    WITH shown AS (
      SELECT key, received, answered
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (key text, received int, answered int)),
    gone AS (
      DELETE FROM public_count WHERE jurisdiction_id = ${jurisdictionId} AND key NOT IN (SELECT key FROM shown))
    INSERT INTO public_count (jurisdiction_id, key, received, answered)
    SELECT ${jurisdictionId}, key, received, answered FROM shown
    ON CONFLICT (jurisdiction_id, key) DO UPDATE SET received = excluded.received, answered = excluded.answered`;
}
