import type { ReportStanding } from '@huiyin/contract/portal/claims';
import { readVerificationCounts, type VerificationCountRow } from '@huiyin/db/sql/read-verification-counts';
import { addDays } from '@huiyin/domain/clock/civil-date';
import type { Services } from '../services.ts';
import { type ReportChecks, reportChecks } from './report-checks.ts';
import { bySpeaker, rowsAbout, standingOf } from './tally.ts';
import { withDismissals } from './with-dismissals.ts';

/**
 * How the whole of a published report stands: its figures by what people said of them, its measures by the report's own word,
 * and promised days that have passed. A day old, like every public count.
 */
export async function reportStanding(services: Services, reportId: string): Promise<ReportStanding> {
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const { countedThrough } = await prisma.jurisdiction.findUniqueOrThrow({
    where: { id: jurisdictionId },
    select: { countedThrough: true },
  });
  const through = countedThrough?.toISOString().slice(0, 10) ?? null;
  const at = { jurisdictionId, reportId };
  const asOf = through === null ? null : addDays(through, 1);
  const [checks, rows, groups] = await Promise.all([
    reportChecks(services, { reportId, asOf }),
    through === null ? [] : readVerificationCounts(prisma, { ...at, measureId: null, through }),
    prisma.measureVersion.groupBy({ by: ['status'], where: at, _count: true }),
  ]);
  const { people, checkers } = bySpeaker(rows);
  const claims = standings(checks, people);
  const { confirmed, disputed } = standings(checks, checkers);
  const passed = checks.findings.filter(({ code }) => code === 'promise-passed');
  const standing = await withDismissals(prisma, { ...at, findings: passed });
  const counted = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  return {
    claims,
    checked: { confirmed, disputed },
    measures: {
      ...{
        closedOut: counted('closedOut'),
        submitted: counted('submitted'),
        completed: counted('completed'),
      },
      ...{ continuing: counted('continuing'), notStated: counted('notStated') },
    },
    promisesPassed: standing.filter(({ dismissed }) => dismissed === null).length,
  };
}

/** How many figures of the report the answers confirm, dispute or leave unknown. */
function standings({ claims }: ReportChecks, rows: readonly VerificationCountRow[]) {
  const counts = { confirmed: 0, disputed: 0, unknown: 0 };
  for (const [measureId, figures] of claims) {
    const ofMeasure = rows.filter((row) => row.measureId === measureId);
    for (const figure of figures) counts[standingOf(rowsAbout(ofMeasure, figure))]++;
  }
  return counts;
}
