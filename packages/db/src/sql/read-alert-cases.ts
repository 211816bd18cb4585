import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

export type AlertCaseRow = {
  caseId: string;
  caseNumber: string;
  opening: string;
  town: string | null;
  townId: string | null;
  unit: string | null;
  receivedOn: string;
  state: string;
};

/** The cases among `caseIds` that the actor may see, latest first, with how their text begins. */
export async function readAlertCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseIds }: { actor: Actor; jurisdictionId: string; caseIds: readonly string[] },
): Promise<AlertCaseRow[]> {
  return tx.$queryRaw<AlertCaseRow[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", left(c.text, 60) AS opening, t.name AS town,
      c.town_id AS "townId", u.name AS unit, c.received_on::text AS "receivedOn", c.state
    FROM case_file c
    LEFT JOIN town t ON t.jurisdiction_id = c.jurisdiction_id AND t.id = c.town_id
    LEFT JOIN unit u ON u.jurisdiction_id = c.jurisdiction_id AND u.id = c.unit_id
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ANY (${[...caseIds]}::uuid[]) AND ${visibleTo(actor)}
    ORDER BY c.received_at DESC, c.id`;
}

export type LinkedMeasure = {
  measureId: string;
  number: number | null;
  title: string | null;
  opening: string;
  status: string;
  reportId: string;
  cases: number;
};

/** The measures that these cases are linked to, as the shown version of the report has them, those with most cases first. */
export async function readMeasuresOfCases(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseIds }: { actor: Actor; jurisdictionId: string; caseIds: readonly string[] },
): Promise<LinkedMeasure[]> {
  return tx.$queryRaw<LinkedMeasure[]>`
    SELECT v.measure_id AS "measureId", v.number, v.title, left(v.text, 80) AS opening, v.status,
      v.report_id AS "reportId", count(*)::int AS cases
    FROM case_file c
    JOIN case_link l ON l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id
    JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
    JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id AND v.measure_id = m.id
    WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ANY (${[...caseIds]}::uuid[]) AND ${visibleTo(actor)}
    GROUP BY v.measure_id, v.number, v.title, v.text, v.status, v.report_id, v.position
    ORDER BY cases DESC, v.position LIMIT 20`;
}
