import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseKind, CaseState } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { dueOn, overdueOn } from './due-on.ts';
import { chosen, keptThroughout, type QueueSelection, searchedCases } from './queue-selection.ts';
import { visibleTo } from './visible-to.ts';

export type QueueEntryRow = {
  caseId: string;
  caseNumber: string;
  state: CaseState;
  kind: CaseKind | null;
  opening: string;
  town: string | null;
  unit: string | null;
  measures: (number | null)[];
  attachments: number;
  receivedAt: Date;
  /** Microseconds since 1970, as the database orders by; `receivedAt` has only milliseconds. */
  receivedAtMicros: string;
  dueOn: string | null;
  overdue: boolean;
  version: number;
};

/** After which row a page begins. */
export type QueuePosition = { readonly receivedAtMicros: string; readonly caseId: string };

export type QueueRequest = {
  readonly actor: Actor;
  readonly selection: QueueSelection;
  readonly after: QueuePosition | null;
  readonly limit: number;
};

/** At most `limit` cases that the actor may see, latest first. One statement. */
export async function readQueue(
  tx: Prisma.TransactionClient,
  { actor, selection, after, limit }: QueueRequest,
): Promise<QueueEntryRow[]> {
  const { states, kind, unit, overdue } = chosen(selection);
  return tx.$queryRaw<QueueEntryRow[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.state, c.kind, left(c.text, 60) AS opening,
      t.name AS town, u.name AS unit,
      (SELECT coalesce(array_agg(v.number ORDER BY v.position), '{}') FROM case_link l
        JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
        JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
          AND v.measure_id = m.id
        WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id) AS measures,
      (SELECT count(*)::int FROM attachment a
        WHERE a.jurisdiction_id = c.jurisdiction_id AND a.case_id = c.id AND a.reply_id IS NULL) AS attachments,
      c.received_at AS "receivedAt", (extract(epoch FROM c.received_at) * 1000000)::bigint::text AS "receivedAtMicros",
      (${dueOn})::text AS "dueOn", coalesce(${overdueOn(selection.today)}, FALSE) AS overdue, c.version
    FROM ${searchedCases(selection)}
    LEFT JOIN town t ON t.jurisdiction_id = c.jurisdiction_id AND t.id = c.town_id
    LEFT JOIN unit u ON u.jurisdiction_id = c.jurisdiction_id AND u.id = c.unit_id
    WHERE ${keptThroughout(selection)} AND ${visibleTo(actor)}
      AND ${states} AND ${kind} AND ${unit} AND ${overdue} AND ${beyond(after)}
    ORDER BY c.received_at DESC, c.id DESC LIMIT ${limit}`;
}

function beyond(after: QueuePosition | null): Prisma.Sql {
  if (!after) return Prisma.sql`TRUE`;
  return Prisma.sql`(c.received_at, c.id) <
    (timestamptz 'epoch' + ${after.receivedAtMicros}::bigint * interval '1 microsecond', ${after.caseId}::uuid)`;
}
