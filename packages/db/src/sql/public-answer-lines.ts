import { Prisma } from '../generated/client.ts';

/** One published case: the first published question, the newest published answer. */
export type PublicAnswerLineRow = {
  publicAnswerId: string;
  question: string;
  answer: string;
  outcome: string;
  answeredOn: string;
  unit: string;
  measureId: string | null;
  measureNumber: number | null;
  measureTitle: string | null;
};

/** The columns of `PublicAnswerLineRow`, from `publishedCases`. */
export const publicAnswerColumns = Prisma.sql`
  c.public_id AS "publicAnswerId", p.answer, y.outcome, y.approved_on::text AS "answeredOn", u.name AS unit,
  (SELECT q.question FROM public_answer q WHERE q.jurisdiction_id = p.jurisdiction_id AND q.case_id = p.case_id
    AND q.state = 'published' ORDER BY q.round LIMIT 1) AS question,
  k.measure_id AS "measureId", k.number AS "measureNumber", k.title AS "measureTitle"`;

/**
 * Joins to `public_answer p` its case, the final reply of the round, the unit that gave it and the first linked measure.
 * A reader picks the newest published round of a case with `newestRound`.
 */
export const publishedCase = Prisma.sql`
  JOIN case_file c ON c.jurisdiction_id = p.jurisdiction_id AND c.id = p.case_id
  JOIN LATERAL (SELECT y.* FROM reply y WHERE y.jurisdiction_id = p.jurisdiction_id AND y.case_id = p.case_id
    AND y.round = p.round AND y.state = 'approved' AND y.final ORDER BY y.approved_at DESC LIMIT 1) y ON TRUE
  JOIN unit u ON u.jurisdiction_id = y.jurisdiction_id AND u.id = y.unit_id
  LEFT JOIN LATERAL (SELECT l.measure_id, mv.number, mv.title FROM case_link l
    JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
    JOIN measure_version mv ON mv.jurisdiction_id = m.jurisdiction_id AND mv.report_id = m.report_id
      AND mv.measure_id = m.id
    WHERE l.jurisdiction_id = p.jurisdiction_id AND l.case_id = p.case_id
    ORDER BY l.at, mv.position LIMIT 1) k ON TRUE`;

/** True for `public_answer p` if no later round of the case is published: every case stands in a list once. */
export const newestRound = Prisma.sql`
  p.state = 'published' AND NOT EXISTS (SELECT 1 FROM public_answer later
    WHERE later.jurisdiction_id = p.jurisdiction_id AND later.case_id = p.case_id
      AND later.round > p.round AND later.state = 'published')`;
