import { Prisma } from '../generated/client.ts';
import { countedDays, hasCounted } from './counted-days.ts';

/** By how many one answer to one item grew on one day, or fell, where answers were given anew on it; the claim's place is null for the measure as a whole, the town where none was given. */
export type VerificationCountRow = {
  measureId: string;
  claimStarts: number | null;
  claimEnds: number | null;
  town: string | null;
  answer: string;
  givenOn: string;
  /** Given by invited checkers. */
  byChecker: boolean;
  count: number;
};

/**
 * Answers that count through the end of `through` (a civil date), about a version of a report or, without `reportId`, about all
 * that are published; for one measure or for all. One statement.
 */
export function readVerificationCounts(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; reportId: string | null; measureId: string | null; through: string },
): Promise<VerificationCountRow[]> {
  const measure = at.measureId === null ? Prisma.empty : Prisma.sql`AND v.measure_id = ${at.measureId}::uuid`;
  return tx.$queryRaw<VerificationCountRow[]>`
    SELECT v.measure_id AS "measureId", v.claim_starts AS "claimStarts", v.claim_ends AS "claimEnds", t.name AS town,
      v.answer, d.day::text AS "givenOn", v.by_checker AS "byChecker", sum(d.change)::int AS count
    FROM verification v ${countedDays}
    LEFT JOIN town t ON t.jurisdiction_id = v.jurisdiction_id AND t.id = v.town_id
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND ${ofReport(at.reportId)} AND ${hasCounted}
      AND d.day <= ${at.through}::date ${measure}
    GROUP BY v.measure_id, v.claim_starts, v.claim_ends, t.name, v.answer, d.day, v.by_checker
    HAVING sum(d.change) <> 0
    ORDER BY v.measure_id, v.claim_starts, t.name, v.answer, d.day`;
}

/** The condition that an answer `v` is about the version, or about one that is published. */
export function ofReport(reportId: string | null): Prisma.Sql {
  if (reportId !== null) return Prisma.sql`v.report_id = ${reportId}::uuid`;
  return Prisma.sql`v.report_id IN (
    SELECT r.id FROM report r WHERE r.jurisdiction_id = v.jurisdiction_id AND r.state = 'published')`;
}
