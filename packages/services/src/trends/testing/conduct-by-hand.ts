import { type HoldingStep, holdings } from '@huiyin/domain/case/holdings';
import type { TestServices } from '../../testing/open-test-services.ts';

type Line = Record<string, number>;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const days = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 86_400_000;

/** What `trend_conduct` must hold, worked out case by case from the plain tables, by `day unit`. */
export async function conductByHand({ database, services }: TestServices): Promise<Record<string, Line>> {
  const { prisma } = database.owner;
  const where = { jurisdictionId: services.jurisdictionId };
  const [cases, events, changes, replies, ratings, calls] = await Promise.all([
    prisma.caseFile.findMany({ where, select: { id: true, receivedOn: true } }),
    prisma.caseEvent.findMany({ where, orderBy: { number: 'asc' } }),
    prisma.clockChange.findMany({ where: { ...where, change: 'extend' } }),
    prisma.reply.findMany({ where: { ...where, state: 'approved', final: true } }),
    prisma.rating.findMany({ where }),
    prisma.callBack.findMany({ where }),
  ]);
  const lines: Record<string, Line> = {};
  const add = (caseId: string, unitId: string | null, figures: Line) => {
    const file = cases.find(({ id }) => id === caseId);
    if (!file || unitId === null) return;
    const key = `${dayOf(file.receivedOn)} ${unitId}`;
    lines[key] ??= {
      ...{ dispatched: 0, signed: 0, unsignedDays: 0, unsignedSquares: 0, objections: 0 },
      ...{ extensions: 0, rated: 0, bad: 0, badAfterCall: 0 },
      ...{ waited: 0, waitedDays: 0, waitedSquares: 0, waiting: 0, waitingSince: 0 },
    };
    for (const [name, figure] of Object.entries(figures)) lines[key][name] = (lines[key][name] ?? 0) + figure;
  };
  for (const event of events) {
    if (event.type === 'objected') add(event.caseId, event.unitId, { objections: 1 });
    if (event.type !== 'dispatched') continue;
    const signed = events.find(
      ({ caseId, number, type }) =>
        caseId === event.caseId && number > event.number && ['acknowledged', 'objected'].includes(type),
    );
    const wait = signed ? days(event.onDay, signed.onDay) : 0;
    const figures = { dispatched: 1, signed: signed ? 1 : 0, unsignedDays: wait, unsignedSquares: wait ** 2 };
    add(event.caseId, event.unitId, figures);
  }
  for (const { id } of cases) {
    const ledger = holdings(stepsOf(events.filter(({ caseId }) => caseId === id)), '2099-01-01');
    for (const [at, { holder, from, to, days: waitedDays }] of ledger.entries()) {
      if (holder !== null) continue;
      const next = ledger[at + 1];
      if (to === null)
        add(id, 'none', { waiting: 1, waitingSince: days(new Date('2000-01-01'), new Date(from)) });
      else {
        const key = next?.holder && next.from === to ? next.holder : 'none';
        add(id, key, { waited: 1, waitedDays, waitedSquares: waitedDays ** 2 });
      }
    }
  }
  for (const change of changes) add(change.caseId, change.askedUnitId, { extensions: 1 });
  for (const { caseId, round, satisfied, ofCaseId, ofRound } of ratings) {
    const rated = replies.find(
      (reply) => reply.caseId === (ofCaseId ?? caseId) && reply.round === (ofRound ?? round),
    );
    const call = calls.find((other) => other.caseId === caseId && other.round === round);
    const bad = satisfied <= 2;
    const still = ['stillUnsolved', 'reworkAdvised'].includes(call?.outcome ?? '');
    add(caseId, rated?.unitId ?? null, { rated: 1, bad: bad ? 1 : 0, badAfterCall: bad && still ? 1 : 0 });
  }
  return lines;
}

type Event = Awaited<
  ReturnType<TestServices['database']['owner']['prisma']['caseEvent']['findMany']>
>[number];

/** The steps of a case as its own ledger reads them, units by their ids. */
export function stepsOf(events: readonly Event[]): HoldingStep[] {
  return events.map(({ type, onDay, unitId, payload }) => {
    const { upheld, final } = payload as { upheld?: boolean; final?: boolean };
    const step = { on: dayOf(onDay), unit: unitId, upheld: upheld === true, final: final === true };
    return { ...step, type: type as HoldingStep['type'] };
  });
}

/** What `trend_conduct` holds, in the same form. */
export async function conductKept({ database, services }: TestServices): Promise<Record<string, Line>> {
  const rows = await database.owner.prisma.trendConduct.findMany({
    where: { jurisdictionId: services.jurisdictionId },
  });
  return Object.fromEntries(
    rows.map(({ jurisdictionId: _, onDay, key, ...line }) => [`${dayOf(onDay)} ${key}`, line]),
  );
}

/** The days and the months of both rollups that do not add up to the same; none when all is well. */
export async function monthsAmiss({ database }: TestServices): Promise<unknown[]> {
  return database.owner.prisma.$queryRaw<unknown[]>`
    (SELECT month, dimension, key, received, answered, rated, solved, satisfied FROM trend_month
     EXCEPT SELECT date_trunc('month', on_day::timestamp)::date, dimension, key, sum(received), sum(answered), sum(rated),
       sum(solved), sum(satisfied) FROM trend_count GROUP BY 1, 2, 3)
    UNION ALL
    (SELECT date_trunc('month', on_day::timestamp)::date, dimension, key, sum(received), sum(answered), sum(rated),
       sum(solved), sum(satisfied) FROM trend_count GROUP BY 1, 2, 3
     EXCEPT SELECT month, dimension, key, received, answered, rated, solved, satisfied FROM trend_month)
    UNION ALL
    (SELECT month, 'conduct', key, dispatched, signed, unsigned_days, waited_days, waiting_since FROM trend_conduct_month
     EXCEPT SELECT date_trunc('month', on_day::timestamp)::date, 'conduct', key, sum(dispatched), sum(signed),
       sum(unsigned_days), sum(waited_days), sum(waiting_since) FROM trend_conduct GROUP BY 1, 3)`;
}
