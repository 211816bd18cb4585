import { Prisma } from '../generated/client.ts';

/** A measure in a list; `received` is the public count of the daily rollup, null where it is not shown. */
export type MeasureLineRow = {
  measureId: string;
  number: number | null;
  title: string | null;
  status: string;
  problemNumber: number | null;
  problemTitle: string;
  received: number | null;
  publicAnswers: number;
};

/** Published cases by measure, counted once for a whole list; named `published` in the statement it opens. */
export function publishedByMeasure(jurisdictionId: string): Prisma.Sql {
  return Prisma.sql`published AS (
    SELECT l.measure_id, count(DISTINCT l.case_id)::int AS answers
    FROM public_answer p
    JOIN case_link l ON l.jurisdiction_id = p.jurisdiction_id AND l.case_id = p.case_id
    WHERE p.jurisdiction_id = ${jurisdictionId} AND p.state = 'published'
    GROUP BY l.measure_id)`;
}

/** The columns of `MeasureLineRow`, from `shownMeasures`. */
export const measureLineColumns = Prisma.sql`
  m.id AS "measureId", mv.number, mv.title, mv.status, pv.number AS "problemNumber", pv.title AS "problemTitle",
  n.received, coalesce(a.answers, 0) AS "publicAnswers"`;

/** Every measure in the wording that is shown: the current report's, or the last that had it. Needs `published`. */
export const shownMeasures = Prisma.sql`
  measure m
  JOIN report r ON r.jurisdiction_id = m.jurisdiction_id AND r.id = m.report_id
  JOIN measure_version mv ON mv.jurisdiction_id = m.jurisdiction_id AND mv.report_id = m.report_id
    AND mv.measure_id = m.id
  JOIN problem_version pv ON pv.jurisdiction_id = mv.jurisdiction_id AND pv.report_id = mv.report_id
    AND pv.problem_id = mv.problem_id
  LEFT JOIN public_count n ON n.jurisdiction_id = m.jurisdiction_id AND n.key = m.id::text
  LEFT JOIN published a ON a.measure_id = m.id`;

/** One published version of a report. */
export type ReportLineRow = {
  reportId: string;
  version: number;
  title: string | null;
  body: string | null;
  publishedOn: string | null;
  importedOn: string;
  fileName: string;
  sha256: string;
  bytes: number;
  problems: number;
  measures: number;
  current: boolean;
};

/** The columns of `ReportLineRow`, from `report r` and `jurisdiction j`. */
export const reportLineColumns = Prisma.sql`
  r.id AS "reportId", r.version, r.title, r.body, r.published_on::text AS "publishedOn",
  (r.uploaded_at AT TIME ZONE j.time_zone)::date::text AS "importedOn", r.file_name AS "fileName", r.sha256,
  octet_length(r.original) AS bytes, r.state = 'published' AS current,
  (SELECT count(*)::int FROM problem_version x
    WHERE x.jurisdiction_id = r.jurisdiction_id AND x.report_id = r.id) AS problems,
  (SELECT count(*)::int FROM measure_version x
    WHERE x.jurisdiction_id = r.jurisdiction_id AND x.report_id = r.id) AS measures`;
