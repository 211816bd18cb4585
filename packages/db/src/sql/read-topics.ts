import type { Prisma } from '../generated/client.ts';

export type TopicRow = { slug: string; name: string; nameEn: string; measures: number };

/** The everyday doors in their order, each with how many measures of current reports stand behind it. */
export function readTopics(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<TopicRow[]> {
  return tx.$queryRaw<TopicRow[]>`
    SELECT t.slug, t.name, t.name_en AS "nameEn", count(r.id)::int AS measures
    FROM topic t
    LEFT JOIN topic_measure tm ON tm.jurisdiction_id = t.jurisdiction_id AND tm.topic_id = t.id
    LEFT JOIN measure m ON m.jurisdiction_id = tm.jurisdiction_id AND m.id = tm.measure_id
    LEFT JOIN report r ON r.jurisdiction_id = m.jurisdiction_id AND r.id = m.report_id AND r.state = 'published'
    WHERE t.jurisdiction_id = ${jurisdictionId}
    GROUP BY t.id, t.slug, t.name, t.name_en, t.position
    ORDER BY t.position, t.slug`;
}
