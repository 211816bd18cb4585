import { Prisma } from '../generated/client.ts';

/** Names of units, towns, problems and measures; `status` says `gone` of a unit that is no longer. A removed problem or measure keeps the wording it had last. */
export function trendNames(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 'unit' AS dimension, id::text AS key, NULL::int AS number, name AS label, NULL AS opening,
      CASE WHEN NOT active THEN 'gone' END AS status,
      FALSE AS current, row_number() OVER (ORDER BY position, name) AS place
    FROM unit WHERE jurisdiction_id = ${jurisdictionId}
    UNION ALL
    SELECT 'town', id::text, NULL, name, NULL, NULL, FALSE, row_number() OVER (ORDER BY position, name)
    FROM town WHERE jurisdiction_id = ${jurisdictionId}
    UNION ALL
    SELECT 'problem', p.problem_id::text, p.number, p.title, NULL, NULL, p.state = 'published',
      row_number() OVER (ORDER BY p.state, p.published_at DESC, p.report_id, p.position)
    FROM (SELECT DISTINCT ON (v.problem_id) v.*, r.state, r.published_at
      FROM problem_version v JOIN report r ON r.jurisdiction_id = v.jurisdiction_id AND r.id = v.report_id
      WHERE v.jurisdiction_id = ${jurisdictionId} AND r.state IN ('published', 'superseded')
      ORDER BY v.problem_id, r.state, r.version DESC) p
    UNION ALL
    SELECT 'measure', m.id::text, v.number, v.title, left(v.text, 80), v.status, r.state = 'published',
      row_number() OVER (ORDER BY r.state, r.published_at DESC, r.id, v.position)
    FROM measure m
    JOIN report r ON r.jurisdiction_id = m.jurisdiction_id AND r.id = m.report_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
      AND v.measure_id = m.id
    WHERE m.jurisdiction_id = ${jurisdictionId}`;
}
