import { owedStates } from '@huiyin/domain/case/states';
import { inTransaction } from '../../scene.ts';
import type { TestServices } from '../../testing/open-test-services.ts';

type Line = {
  received: number;
  answered: number;
  rated: number;
  solved: number;
  satisfied: number;
  overdue: number;
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** What `trend_count` and `trend_late` must hold, worked out case by case from the plain tables, by `day dimension key`. */
export async function countByHand({ database, services }: TestServices): Promise<Record<string, Line>> {
  const { prisma } = database.owner;
  const where = { jurisdictionId: services.jurisdictionId };
  const [cases, links, replies, ratings, measures, versions] = await Promise.all([
    prisma.caseFile.findMany({
      where,
      select: {
        ...{ id: true, receivedOn: true, unitId: true, kind: true, townId: true, state: true },
        ...{ acceptDueOn: true, answerDueOn: true, pausedOn: true },
      },
    }),
    prisma.caseLink.findMany({ where }),
    prisma.reply.findMany({
      where: { ...where, state: 'approved', final: true },
      orderBy: { approvedAt: 'asc' },
    }),
    prisma.rating.findMany({ where, orderBy: { round: 'asc' } }),
    prisma.measure.findMany({ where }),
    prisma.measureVersion.findMany({ where, select: { measureId: true, reportId: true, problemId: true } }),
  ]);
  const problemOf = (measureId: string) => {
    const reportId = measures.find(({ id }) => id === measureId)?.reportId;
    return versions.find((version) => version.measureId === measureId && version.reportId === reportId)
      ?.problemId;
  };
  const { today } = await inTransaction(services, async (scene) => ({ today: new Date(scene.today) }));
  const lines: Record<string, Line> = {};
  for (const file of cases) {
    const answer = replies.filter(({ caseId }) => caseId === file.id).at(-1);
    const rating = ratings.filter(({ caseId, ofCaseId }) => caseId === file.id && !ofCaseId).at(-1);
    const linked = links.filter(({ caseId }) => caseId === file.id).map(({ measureId }) => measureId);
    const problems = [...new Set(linked.map(problemOf))];
    const places = [
      'all all',
      `unit ${file.unitId ?? answer?.unitId ?? 'none'}`,
      `kind ${file.kind ?? 'none'}`,
      `town ${file.townId ?? 'none'}`,
      ...linked.map((measureId) => `measure ${measureId}`),
      ...(problems.length === 0 ? ['problem none'] : problems.map((problemId) => `problem ${problemId}`)),
    ];
    for (const place of places) {
      const key = `${dayOf(file.receivedOn)} ${place}`;
      const line = lines[key] ?? { received: 0, answered: 0, rated: 0, solved: 0, satisfied: 0, overdue: 0 };
      lines[key] = line;
      line.received += 1;
      if (answer) line.answered += 1;
      if (rating) line.rated += 1;
      if (rating?.solved === 'yes') line.solved += 1;
      if (rating && rating.satisfied >= 4) line.satisfied += 1;
      if (isLate(file, today)) line.overdue += 1;
    }
  }
  return lines;
}

type Dated = { state: string; acceptDueOn: Date; answerDueOn: Date | null; pausedOn: Date | null };

function isLate({ state, acceptDueOn, answerDueOn, pausedOn }: Dated, today: Date): boolean {
  const owed = owedStates.some((one) => one === state) && pausedOn === null;
  return owed && (state === 'received' ? acceptDueOn : (answerDueOn ?? acceptDueOn)) < today;
}

/** What they hold, in the same form. */
export async function countsKept({ database, services }: TestServices): Promise<Record<string, Line>> {
  const where = { jurisdictionId: services.jurisdictionId };
  const [rows, late] = await Promise.all([
    database.owner.prisma.trendCount.findMany({ where }),
    database.owner.prisma.trendLate.findMany({ where }),
  ]);
  const placeOf = ({ onDay, dimension, key }: { onDay: Date; dimension: string; key: string }) =>
    `${dayOf(onDay)} ${dimension} ${key}`;
  const overdue = new Map(late.map((row) => [placeOf(row), row.overdue]));
  const lines = rows.map(({ jurisdictionId: _, onDay, dimension, key, ...line }) => {
    const place = placeOf({ onDay, dimension, key });
    const of = overdue.get(place) ?? 0;
    overdue.delete(place);
    return [place, { ...line, overdue: of }] as const;
  });
  if (overdue.size > 0) throw new Error(`overdue where nothing was received: ${[...overdue.keys()].join()}`);
  return Object.fromEntries(lines);
}

/** Rows of `trend_pair`, `trend_pair_week` and `trend_late_total` that are not what the plain tables and `trend_late` add up to; none when all is well. */
export async function sumsAmiss({ database }: TestServices): Promise<unknown[]> {
  return database.owner.prisma.$queryRaw<unknown[]>`
    WITH pair AS (SELECT c.received_on, l.measure_id::text, c.town_id::text, count(*)
      FROM case_file c JOIN case_link l ON l.case_id = c.id WHERE c.town_id IS NOT NULL GROUP BY 1, 2, 3),
    pair_kept AS (SELECT on_day, measure_id::text, town_id::text, received FROM trend_pair),
    week AS (SELECT date_trunc('week', c.received_on::timestamp)::date, l.measure_id::text, c.town_id::text, count(*), max(c.received_on)
      FROM case_file c JOIN case_link l ON l.case_id = c.id WHERE c.town_id IS NOT NULL GROUP BY 1, 2, 3),
    week_kept AS (SELECT week, measure_id::text, town_id::text, received, latest_on FROM trend_pair_week),
    late AS (SELECT dimension, key, sum(overdue) FROM trend_late GROUP BY 1, 2),
    late_kept AS (SELECT dimension, key, overdue FROM trend_late_total)
    SELECT 'pair' AS what, difference::text FROM (
      (TABLE pair EXCEPT TABLE pair_kept) UNION ALL (TABLE pair_kept EXCEPT TABLE pair)) AS difference
    UNION ALL
    SELECT 'week', difference::text FROM (
      (TABLE week EXCEPT TABLE week_kept) UNION ALL (TABLE week_kept EXCEPT TABLE week)) AS difference
    UNION ALL
    SELECT 'late', difference::text FROM (
      (TABLE late EXCEPT TABLE late_kept) UNION ALL (TABLE late_kept EXCEPT TABLE late)) AS difference`;
}
