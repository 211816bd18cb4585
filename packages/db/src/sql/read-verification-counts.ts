import { Prisma } from '../generated/client.ts';

/** How many gave one answer to one item on one day; the claim's place is null for the measure as a whole, the town where none was given. */
export type VerificationCountRow = {
  measureId: string;
  claimStarts: number | null;
  claimEnds: number | null;
  town: string | null;
  answer: string;
  givenOn: string;
  count: number;
};

/** Answers about a version of a report through the end of `through` (a civil date), for one measure or for all. One statement. */
export function readVerificationCounts(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string; measureId: string | null; through: string },
): Promise<VerificationCountRow[]> {
  const measure = at.measureId === null ? Prisma.empty : Prisma.sql`AND v.measure_id = ${at.measureId}::uuid`;
  return tx.$queryRaw<VerificationCountRow[]>`
    SELECT v.measure_id AS "measureId", v.claim_starts AS "claimStarts", v.claim_ends AS "claimEnds", t.name AS town,
      v.answer, v.given_on::text AS "givenOn", count(*)::int AS count
    FROM verification v
    LEFT JOIN town t ON t.jurisdiction_id = v.jurisdiction_id AND t.id = v.town_id
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND v.report_id = ${at.reportId}::uuid AND v.state = 'counted'
      AND v.given_on <= ${at.through}::date ${measure}
    GROUP BY v.measure_id, v.claim_starts, v.claim_ends, t.name, v.answer, v.given_on
    ORDER BY v.measure_id, v.claim_starts, t.name, v.answer, v.given_on`;
}
