import type { VerificationAnswer } from '@huiyin/domain/claims/verification';
import type { Prisma } from '../generated/client.ts';

export type AnswerWordsRow = {
  on: string;
  answer: VerificationAnswer;
  byChecker: boolean;
  /** The measure's words in the version that was seen, where they begin in it, and the place of the figure answered. */
  text: string;
  starts: number;
  claimStarts: number | null;
  claimEnds: number | null;
  town: string | null;
  words: string;
  files: { attachmentId: string; fileName: string; mediaType: string; bytes: number }[];
};

/**
 * What people wrote or sent with their answers about a measure, newest first, at most a hundred; of answers that wait for an officer
 * nothing, since the officer is not to see what they say. One statement.
 */
export function readAnswerWords(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; measureId: string },
): Promise<AnswerWordsRow[]> {
  return tx.$queryRaw<AnswerWordsRow[]>`
    WITH files AS (
      SELECT f.verification_id, jsonb_agg(jsonb_build_object('attachmentId', f.id, 'fileName', f.file_name,
        'mediaType', f.media_type, 'bytes', f.bytes) ORDER BY f.staged_at) AS files
      FROM attachment f
      JOIN verification v ON v.jurisdiction_id = f.jurisdiction_id AND v.id = f.verification_id
      WHERE f.jurisdiction_id = ${at.jurisdictionId} AND v.measure_id = ${at.measureId}::uuid
        AND f.verification_id IS NOT NULL
      GROUP BY f.verification_id)
    SELECT v.given_on::text AS on, v.answer, v.by_checker AS "byChecker",
      m.text, m.starts, v.claim_starts AS "claimStarts", v.claim_ends AS "claimEnds",
      t.name AS town, v.words, coalesce(f.files, '[]') AS files
    FROM verification v
    JOIN measure_version m ON m.jurisdiction_id = v.jurisdiction_id AND m.report_id = v.report_id
      AND m.measure_id = v.measure_id
    LEFT JOIN town t ON t.jurisdiction_id = v.jurisdiction_id AND t.id = v.town_id
    LEFT JOIN files f ON f.verification_id = v.id
    WHERE v.jurisdiction_id = ${at.jurisdictionId} AND v.measure_id = ${at.measureId}::uuid
      AND v.state IN ('counted', 'setAside') AND (v.words <> '' OR f.files IS NOT NULL)
    ORDER BY v.given_at DESC LIMIT 100`;
}
