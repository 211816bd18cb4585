import type { Actor } from '@huiyin/domain/case/actor';
import type { CaseKind, CaseState } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';
import { dueOn, overdueOn } from './due-on.ts';
import { PINNED } from './pinned.ts';
import { chosen, dayOf, holdsWords, keptThroughout, type QueueSelection } from './queue-selection.ts';
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
  /** By which it may tell of danger to life; only while it is pinned on top. */
  dangerWords: string[];
  attachments: number;
  receivedAt: Date;
  dueOn: string | null;
  overdue: boolean;
  /** By when the citizen needs it. */
  needBy: string | null;
  paused: boolean;
  /** Until when an officer has it supervised (督办). */
  supervisedUntil: string | null;
  /** What waits for a decision on the clock. */
  clockAsked: 'extend' | 'pause' | null;
  /** The first day by which something was promised that is late. */
  brokenPromise: string | null;
  /** Before the others: 0 in its turn, 1 when something in it is late, 2 when it is supervised, 3 when it may tell of danger to life. */
  raised: number;
  /** Its place among those raised as high, the greatest first: microseconds, of when it was received, or minus those of when it was owed. */
  turn: string;
  version: number;
};

/** After which row a page begins. */
export type QueuePosition = {
  readonly raised: number;
  readonly turn: string;
  readonly caseId: string;
};

export type QueueRequest = {
  readonly actor: Actor;
  readonly selection: QueueSelection;
  readonly after: QueuePosition | null;
  readonly limit: number;
};

/** Up to so many cases with the words are gathered first; more are met soon enough by walking all cases by date. */
const FEW = 2000;
/** Among the first so many cases of the list, a page of those with the words: then nothing is gathered. Looked through until then. */
const PROBED = 1000;

/**
 * At most `limit` cases that the actor may see: what is raised first; of what is late or supervised the longest owed, of all else the
 * latest. One statement.
 */
export async function readQueue(
  tx: Prisma.TransactionClient,
  { actor, selection, after, limit }: QueueRequest,
): Promise<QueueEntryRow[]> {
  const { states, kind, unit, overdue } = chosen(selection);
  const page = pageOf(
    selection,
    Prisma.sql`${keptThroughout(selection)} AND ${visibleTo(actor)}
      AND ${states} AND ${kind} AND ${unit} AND ${overdue} AND ${beyond(after)}`,
    limit,
  );
  return tx.$queryRaw<QueueEntryRow[]>`
    WITH ${page}
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.state, c.kind,
      left(c.text, 60) || CASE WHEN length(c.text) > 60 THEN '…' ELSE '' END AS opening, t.name AS town, u.name AS unit,
      (SELECT coalesce(array_agg(v.number ORDER BY v.position), '{}') FROM case_link l
        JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
        JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
          AND v.measure_id = m.id
        WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id) AS measures,
      (SELECT count(*)::int FROM attachment a
        WHERE a.jurisdiction_id = c.jurisdiction_id AND a.case_id = c.id AND a.reply_id IS NULL) AS attachments,
      CASE WHEN c.raised = ${PINNED} THEN c.danger_words ELSE '{}' END AS "dangerWords",
      c.received_at AS "receivedAt",
      (${dueOn})::text AS "dueOn", coalesce(${overdueOn(dayOf(selection))}, FALSE) AS overdue,
      c.need_by::text AS "needBy", (c.paused_on IS NOT NULL) AS paused, c.supervised_until::text AS "supervisedUntil",
      (SELECT k.change FROM clock_change k
        WHERE k.jurisdiction_id = c.jurisdiction_id AND k.case_id = c.id AND k.decided_on IS NULL) AS "clockAsked",
      (SELECT min(o.due_on)::text FROM promise o WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id
        AND o.kept_on IS NULL AND o.due_on < ${dayOf(selection)}::date) AS "brokenPromise",
      c.raised::int AS raised, c.turn::text AS turn, c.version
    FROM page JOIN case_file c ON c.jurisdiction_id = ${selection.jurisdictionId} AND c.id = page.id
    LEFT JOIN town t ON t.jurisdiction_id = c.jurisdiction_id AND t.id = c.town_id
    LEFT JOIN unit u ON u.jurisdiction_id = c.jurisdiction_id AND u.id = c.unit_id
    ORDER BY c.raised DESC, c.turn DESC, c.id DESC`;
}

/**
 * `page(id)`: the ids of one page. With words there are two ways to it, and only one is run: left to itself the planner may
 * walk every case by date in the hope of meeting a rare word soon, or gather and sort the half of all cases for a common one. Whether
 * words are common is seen by the first cases of the list: to count all that have them takes as long as to gather them.
 */
function pageOf(selection: QueueSelection, conditions: Prisma.Sql, limit: number): Prisma.Sql {
  const order = Prisma.sql`ORDER BY c.raised DESC, c.turn DESC, c.id DESC LIMIT ${limit}`;
  const walked = Prisma.sql`SELECT c.id FROM case_file c WHERE ${conditions} AND ${holdsWords(selection)}`;
  if (selection.search?.by !== 'words') return Prisma.sql`page AS (${walked} ${order})`;
  return Prisma.sql`
    met AS MATERIALIZED (
      SELECT count(*) >= ${limit} AS soon FROM (SELECT FROM (SELECT c.id, c.search FROM case_file c
        WHERE c.jurisdiction_id = ${selection.jurisdictionId}
        ORDER BY c.raised DESC, c.turn DESC, c.id DESC LIMIT ${PROBED}) c WHERE ${holdsWords(selection)} LIMIT ${limit}) found
    ), few AS MATERIALIZED (
      SELECT c.id FROM case_file c
      WHERE NOT (SELECT soon FROM met) AND c.jurisdiction_id = ${selection.jurisdictionId} AND ${holdsWords(selection)}
      LIMIT ${FEW + 1}
    ), walk AS MATERIALIZED (SELECT (SELECT soon FROM met) OR count(*) > ${FEW} AS best FROM few
    ), page AS (
      (SELECT c.id FROM few JOIN case_file c ON c.jurisdiction_id = ${selection.jurisdictionId} AND c.id = few.id
        WHERE NOT (SELECT best FROM walk) AND ${conditions} ${order})
      UNION ALL
      (${walked} AND (SELECT best FROM walk) ${order})
    )`;
}

function beyond(after: QueuePosition | null): Prisma.Sql {
  if (!after) return Prisma.sql`TRUE`;
  return Prisma.sql`(c.raised, c.turn, c.id) <
    (${after.raised}::smallint, ${after.turn}::bigint, ${after.caseId}::uuid)`;
}
