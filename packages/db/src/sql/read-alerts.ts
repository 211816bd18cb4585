import { Prisma } from '../generated/client.ts';
import { trendNames } from './trend-names.ts';

export type AlertRiseRow = {
  dimension: string;
  key: string;
  /** First day, and how many of them: a week or a single day. */
  starts: string;
  days: 1 | 7;
  expected: number;
  seen: number;
  /** Of the town where the place is a measure in one. */
  town: string | null;
  number: number | null;
  label: string | null;
  opening: string | null;
  status: string | null;
};

export type AlertRow = {
  id: string;
  dimension: string;
  key: string;
  since: string;
  lastDay: string;
  raisedOn: string;
  ownerId: string | null;
  owner: string | null;
  dueOn: string;
  outcome: string | null;
  reason: string;
  decidedBy: string | null;
  decidedOn: string | null;
  version: number;
  rises: AlertRiseRow[];
};

/** Alerts, those without an outcome first and by the day they are due, the rest latest first; one of them where `id` is given. */
export async function readAlerts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, id, limit }: { jurisdictionId: string; id: string | null; limit: number },
): Promise<AlertRow[]> {
  return tx.$queryRaw<AlertRow[]>`/* planned once */
    WITH chosen AS MATERIALIZED (
      SELECT * FROM alert a WHERE a.jurisdiction_id = ${jurisdictionId}
        AND ${id === null ? Prisma.sql`TRUE` : Prisma.sql`a.id = ${id}::uuid`}
      ORDER BY a.outcome IS NOT NULL, CASE WHEN a.outcome IS NULL THEN a.due_on END, a.raised_on DESC, a.id LIMIT ${limit}),
    named AS (${trendNames(jurisdictionId)}),
    risen AS (
      SELECT r.alert_id, jsonb_agg(jsonb_build_object('dimension', r.dimension, 'key', r.key, 'starts', r.starts, 'days', r.days,
        'expected', r.expected, 'seen', r.seen, 'number', n.number, 'label', n.label, 'opening', n.opening,
        'status', n.status, 'town', t.label) ORDER BY r.starts + r.days DESC, r.days DESC, r.dimension, r.key) AS rises
      FROM alert_rise r JOIN chosen a ON a.id = r.alert_id
      LEFT JOIN named n ON n.dimension = replace(r.dimension, 'measureTown', 'measure') AND n.key = split_part(r.key, ' ', 1)
      LEFT JOIN named t ON r.dimension = 'measureTown' AND t.dimension = 'town' AND t.key = split_part(r.key, ' ', 2)
      WHERE r.jurisdiction_id = ${jurisdictionId} GROUP BY r.alert_id)
    SELECT a.id, a.dimension, a.key, a.since::text AS since, a.last_day::text AS "lastDay", a.raised_on::text AS "raisedOn",
      a.owner_id AS "ownerId", o.name AS owner, a.due_on::text AS "dueOn", a.outcome, a.reason, d.name AS "decidedBy",
      a.decided_on::text AS "decidedOn", a.version, coalesce(risen.rises, '[]') AS rises
    FROM chosen a LEFT JOIN risen ON risen.alert_id = a.id
    LEFT JOIN staff_member o ON o.jurisdiction_id = a.jurisdiction_id AND o.id = a.owner_id
    LEFT JOIN staff_member d ON d.jurisdiction_id = a.jurisdiction_id AND d.id = a.decided_by
    ORDER BY a.outcome IS NOT NULL, CASE WHEN a.outcome IS NULL THEN a.due_on END, a.raised_on DESC, a.id`;
}
