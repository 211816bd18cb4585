import type { Prisma } from '../generated/client.ts';

/** The case behind a published answer, and the first measure it is linked to; null for an answer that is not public. */
export async function readPublicMatter(
  tx: Prisma.TransactionClient,
  of: { jurisdictionId: string; publicAnswerId: string },
): Promise<{ caseId: string; measureId: string | null } | null> {
  const rows = await tx.$queryRaw<{ caseId: string; measureId: string | null }[]>`
    SELECT c.id AS "caseId", (SELECT l.measure_id FROM case_link l
      WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id ORDER BY l.at, l.measure_id LIMIT 1) AS "measureId"
    FROM case_file c
    WHERE c.jurisdiction_id = ${of.jurisdictionId} AND c.public_id = ${of.publicAnswerId}::uuid
      AND c.publication = 'published' AND NOT c.handed_to_discipline`;
  return rows[0] ?? null;
}
