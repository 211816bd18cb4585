import type { BulletinFigures, FigureRow } from '@huiyin/domain/bulletin/bulletin';
import type { Actor } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { keptFromOffice, visibleTo } from './visible-to.ts';

type Request = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  /** Civil dates, both included. */
  readonly from: string;
  readonly to: string;
  /** Nothing that was entered later counts: the same figures come out whenever they are asked for. */
  readonly asOf: Date;
  /** Which way of counting. */
  readonly version: number;
  /** Only these cases: those whose answer is published now, or those that accuse no unit and nobody of the staff. */
  readonly only?: 'published' | 'accusingNobody';
};
type Totals = {
  received: number;
  answered: number;
  rated: number;
  solved: number;
  satisfied: number;
  rework: number;
};

/**
 * Figures of a period as they stood at `asOf`, from what is only ever added: receipts, events, and links with those that were taken back
 * later. Cases handed to the discipline office by then are in none; nor, since the third way of counting, are those that were kept by then from
 * somebody in the office.
 */
export async function readBulletinFigures(
  tx: Prisma.TransactionClient,
  request: Request,
): Promise<BulletinFigures> {
  const base = baseOf(request);
  const [totals] = await tx.$queryRaw<Totals[]>`${base}
    SELECT (SELECT count(*)::int FROM received) AS received, (SELECT count(DISTINCT case_id)::int FROM answered) AS answered,
      count(*)::int AS rated, count(*) FILTER (WHERE payload ->> 'solved' = ${request.version === 1 ? 'solved' : 'yes'})::int AS solved,
      count(*) FILTER (WHERE (payload ->> 'satisfied')::int >= 4)::int AS satisfied,
      (SELECT count(*)::int FROM reworked) AS rework
    FROM rated`;
  const { received, answered, rated, solved, satisfied, rework } = totals ?? nothing;
  const weeks = await tx.$queryRaw<{ starts: string; received: number; answered: number }[]>`${base}
    SELECT w::date::text AS starts,
      (SELECT count(*)::int FROM received r WHERE r.received_on BETWEEN w::date AND w::date + 6) AS received,
      (SELECT count(DISTINCT a.case_id)::int FROM answered a WHERE a.on_day BETWEEN w::date AND w::date + 6) AS answered
    FROM generate_series(date_trunc('week', ${request.from}::date), ${request.to}::date, '7 days') AS w ORDER BY w`;
  return {
    totals: [
      { key: 'received', n: received, of: null },
      { key: 'answered', n: answered, of: null },
      { key: 'rated', n: rated, of: answered },
      { key: 'solved', n: solved, of: rated },
      { key: 'satisfied', n: satisfied, of: rated },
      { key: 'rework', n: rework, of: answered },
      ...(await workFigures(tx, request)),
    ],
    weeks,
    measures: await measureRows(tx, base, request),
    units: await unitRows(tx, base),
  };
}

const nothing: Totals = { received: 0, answered: 0, rated: 0, solved: 0, satisfied: 0, rework: 0 };

function baseOf(request: Request): Prisma.Sql {
  const { actor, jurisdictionId, from, to, asOf, only } = request;
  const asOfDay = Prisma.sql`(SELECT (${asOf}::timestamptz AT TIME ZONE j.time_zone)::date FROM jurisdiction j WHERE j.id = ${jurisdictionId})`;
  const counted = request.version < 3 ? Prisma.sql`TRUE` : Prisma.sql`NOT ${keptFromOffice(asOfDay)}`;
  const some = only === undefined ? Prisma.sql`TRUE` : only === 'published' ? isPublished : accusesNobody;
  return Prisma.sql`
    WITH shown AS (
      SELECT c.jurisdiction_id, c.id, c.received_on, c.received_at FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.received_at <= ${asOf} AND ${visibleTo(actor)} AND ${some} AND ${counted}
        AND NOT EXISTS (SELECT FROM case_event h WHERE h.jurisdiction_id = c.jurisdiction_id AND h.case_id = c.id
          AND h.type = 'handedToDiscipline' AND h.at <= ${asOf})),
    received AS (SELECT * FROM shown WHERE received_on BETWEEN ${from}::date AND ${to}::date),
    happened AS (
      SELECT e.* FROM case_event e JOIN shown s ON s.jurisdiction_id = e.jurisdiction_id AND s.id = e.case_id
      WHERE e.jurisdiction_id = ${jurisdictionId} AND e.on_day BETWEEN ${from}::date AND ${to}::date AND e.at <= ${asOf}
        AND e.type IN ('replyApproved', 'rated', 'reworkRequested', 'dispatched')),
    answered AS (
      SELECT e.case_id, e.on_day, e.round, e.number FROM happened e JOIN reply f ON f.jurisdiction_id = e.jurisdiction_id
        AND f.case_id = e.case_id AND f.round = e.round AND f.final AND f.approved_at = e.at
      WHERE e.type = 'replyApproved'),
    ${request.version === 1 ? wordsOfPeriod : wordsOnAnswers(request)}`;
}

const isPublished = Prisma.sql`c.publication = 'published'`;
const accusesNobody = Prisma.sql`(NOT c.excludes OR NOT EXISTS (SELECT FROM case_exclusion x
  WHERE x.jurisdiction_id = c.jurisdiction_id AND x.case_id = c.id AND x.ground = 'accused'))`;

/** The first way of counting: whatever was said within the period, of answers of any time. Bulletins drawn up by it keep it. */
const wordsOfPeriod = Prisma.sql`
    rated AS (
      SELECT DISTINCT ON (e.case_id, e.round) e.payload FROM happened e WHERE e.type = 'rated'
      ORDER BY e.case_id, e.round, e.number DESC),
    reworked AS (SELECT FROM happened e WHERE e.type = 'reworkRequested')`;

/**
 * What citizens said of the cases that were answered in the period, up to `asOf`: one last word of each, on the last of its answers in the
 * period, and whether any of these answers was sent back. So every share is one of the cases answered.
 */
function wordsOnAnswers({ jurisdictionId, asOf }: Request): Prisma.Sql {
  return Prisma.sql`
    standing AS (SELECT DISTINCT ON (case_id) case_id, round FROM answered ORDER BY case_id, number DESC),
    rated AS (
      SELECT DISTINCT ON (e.case_id) e.payload FROM standing s
      JOIN case_event e ON e.jurisdiction_id = ${jurisdictionId} AND e.case_id = s.case_id AND e.round = s.round
      WHERE e.type = 'rated' AND e.at <= ${asOf} ORDER BY e.case_id, e.number DESC),
    reworked AS (
      SELECT DISTINCT a.case_id FROM answered a
      JOIN case_event e ON e.jurisdiction_id = ${jurisdictionId} AND e.case_id = a.case_id AND e.number > a.number
      WHERE e.type = 'reworkRequested' AND e.at <= ${asOf})`;
}

/** Cases received that were linked to a measure at that moment: links that are there, and those taken back since. */
async function measureRows(
  tx: Prisma.TransactionClient,
  base: Prisma.Sql,
  { jurisdictionId, asOf }: Request,
): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`${base},
    linked AS (
      SELECT l.case_id, l.measure_id FROM case_link l
      WHERE l.jurisdiction_id = ${jurisdictionId} AND l.at <= ${asOf}
      UNION
      SELECT case_id, measure_id FROM (
        SELECT DISTINCT ON (e.case_id, e.payload ->> 'measureId') e.case_id, (e.payload ->> 'measureId')::uuid AS measure_id, e.type
        FROM case_event e WHERE e.jurisdiction_id = ${jurisdictionId} AND e.at > ${asOf} AND e.type IN ('linked', 'unlinked')
        ORDER BY e.case_id, e.payload ->> 'measureId', e.number) first
      WHERE type = 'unlinked')
    SELECT l.measure_id::text AS id, count(*)::int AS n, (SELECT count(*)::int FROM received) AS of
    FROM linked l JOIN received r ON r.id = l.case_id
    GROUP BY l.measure_id ORDER BY n DESC, id`;
}

/** Of the cases that were dispatched to a unit within the period, how many were answered within it. */
async function unitRows(tx: Prisma.TransactionClient, base: Prisma.Sql): Promise<FigureRow[]> {
  return tx.$queryRaw<FigureRow[]>`${base},
    given AS (SELECT DISTINCT e.unit_id, e.case_id FROM happened e WHERE e.type = 'dispatched' AND e.unit_id IS NOT NULL)
    SELECT g.unit_id::text AS id, count(*) FILTER (WHERE g.case_id IN (SELECT case_id FROM answered))::int AS n, count(*)::int AS of
    FROM given g GROUP BY g.unit_id ORDER BY of DESC, id`;
}

type Work = { key: string; n: number };

/** What the discipline office did: alerts raised and settled, letters served, answered, accepted, looked at again. */
async function workFigures(
  tx: Prisma.TransactionClient,
  { jurisdictionId, from, to, asOf }: Request,
): Promise<BulletinFigures['totals'][number][]> {
  const rows = await tx.$queryRaw<Work[]>`
    SELECT 'alert.' || e.type AS key, count(DISTINCT e.alert_id)::int AS n FROM alert_event e
    WHERE e.jurisdiction_id = ${jurisdictionId} AND e.on_day BETWEEN ${from}::date AND ${to}::date AND e.at <= ${asOf}
      AND e.type IN ('raised', 'decided') GROUP BY e.type
    UNION ALL
    SELECT 'proposal.' || e.type, count(DISTINCT e.proposal_id)::int FROM proposal_event e
    WHERE e.jurisdiction_id = ${jurisdictionId} AND e.on_day BETWEEN ${from}::date AND ${to}::date AND e.at <= ${asOf}
    GROUP BY e.type`;
  const counted = (key: string) => rows.find((row) => row.key === key)?.n ?? 0;
  return workKeys.map((key) => ({ key, n: counted(key), of: null }));
}

const workKeys = [
  ...['alert.raised', 'alert.decided', 'proposal.serve', 'proposal.reply', 'proposal.accept'],
  ...['proposal.recheckHeld', 'proposal.recheckRelapsed'],
];

/** The latest moment that anything of a case bears; later than now where the clock was set back. */
export async function readLatestEventAt(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM case_event WHERE jurisdiction_id = ${jurisdictionId}`;
  return row?.at ?? null;
}
