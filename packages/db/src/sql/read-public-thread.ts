import type { Prisma } from '../generated/client.ts';
import { type PublicAnswerLineRow, publicAnswerColumns, publishedCase } from './public-answer-lines.ts';

/** A dated event of the case. `reply` belongs to the approval of a final answer, `rating` to a rating. */
export type ThreadEventRow = {
  type: string;
  on: string;
  round: number;
  unit: string | null;
  upheld: boolean | null;
  /** Of an edit or removal: the reason that everyone may read. */
  reason: string | null;
  reply: {
    outcome: string;
    outcomeDate: string | null;
    surname: string;
    telephone: string;
    /** The redacted text of the round, null unless it is published. */
    text: string | null;
  } | null;
  rating: { solved: string; satisfied: number } | null;
};

export type PublicThreadRow = PublicAnswerLineRow & {
  kind: string | null;
  town: string | null;
  publishedOn: string;
  removedOn: string | null;
  removalReason: string | null;
  /** The measure's words as the report had them when the case came in. */
  quoted: { reportId: string; start: number; end: number; text: string; publishedOn: string | null } | null;
  events: ThreadEventRow[];
  /** Today's civil date in the jurisdiction. */
  today: string;
};

/**
 * The public record of one case by its public id; null if nothing of it is or was published. No text leaves the original
 * case or reply: only published, redacted words do. One statement.
 */
export async function readPublicThread(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; publicAnswerId: string },
): Promise<PublicThreadRow | null> {
  const rows = await tx.$queryRaw<PublicThreadRow[]>`
    WITH shown AS (
      SELECT p.* FROM case_file c
      JOIN public_answer p ON p.jurisdiction_id = c.jurisdiction_id AND p.case_id = c.id
        AND (p.state = 'published' OR p.removed_on IS NOT NULL)
      WHERE c.jurisdiction_id = ${at.jurisdictionId} AND c.public_id = ${at.publicAnswerId}::uuid
      ORDER BY p.state = 'published' DESC, p.round DESC
      LIMIT 1)
    SELECT ${publicAnswerColumns}, c.kind, t.name AS town,
      (SELECT min(f.published_on)::text FROM public_answer f WHERE f.jurisdiction_id = p.jurisdiction_id
        AND f.case_id = p.case_id AND (f.state = 'published' OR f.removed_on IS NOT NULL)) AS "publishedOn",
      CASE WHEN p.state <> 'published' THEN p.removed_on::text END AS "removedOn",
      CASE WHEN p.state <> 'published' THEN p.removal_reason END AS "removalReason",
      (SELECT jsonb_build_object('reportId', v.report_id, 'start', v.starts, 'end', v.ends, 'text', v.text,
          'publishedOn', r.published_on)
        FROM measure_version v JOIN report r ON r.jurisdiction_id = v.jurisdiction_id AND r.id = v.report_id
        WHERE v.jurisdiction_id = c.jurisdiction_id AND v.measure_id = k.measure_id
        ORDER BY r.published_at <= c.received_at DESC,
          CASE WHEN r.published_at <= c.received_at THEN r.version ELSE -r.version END DESC
        LIMIT 1) AS quoted,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'on', e.on_day, 'round', e.round,
          'unit', eu.name, 'upheld', e.payload -> 'upheld',
          'reason', CASE WHEN e.type IN ('publicAnswerEdited', 'publicAnswerRemoved') THEN e.payload ->> 'reason' END,
          'rating', CASE WHEN e.type = 'rated' THEN jsonb_build_object('solved', e.payload ->> 'solved',
            'satisfied', e.payload -> 'satisfied') END,
          'reply', CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('outcome', f.outcome,
            'outcomeDate', f.outcome_date, 'surname', f.surname, 'telephone', f.telephone,
            'text', w.answer) END) ORDER BY e.number), '[]')
        FROM case_event e
        LEFT JOIN unit eu ON eu.jurisdiction_id = e.jurisdiction_id AND eu.id = e.unit_id
        LEFT JOIN reply f ON e.type = 'replyApproved' AND f.jurisdiction_id = e.jurisdiction_id
          AND f.case_id = e.case_id AND f.round = e.round AND f.final AND f.state = 'approved'
          AND f.approved_at = e.at
        LEFT JOIN public_answer w ON w.jurisdiction_id = e.jurisdiction_id AND w.case_id = e.case_id
          AND w.round = e.round AND w.state = 'published'
        WHERE e.jurisdiction_id = c.jurisdiction_id AND e.case_id = c.id) AS events,
      (now() AT TIME ZONE j.time_zone)::date::text AS today
    FROM shown p ${publishedCase}
    JOIN jurisdiction j ON j.id = c.jurisdiction_id
    LEFT JOIN town t ON t.jurisdiction_id = c.jurisdiction_id AND t.id = c.town_id`;
  return rows[0] ?? null;
}
