import type { ClaimView, FindingView } from '@huiyin/contract/portal/claims';
import type { Prisma } from '@huiyin/db/generated/client';
import { readClaims } from '@huiyin/report/claims/read-claims';
import type { Finding, LintedMeasure } from '@huiyin/report/lint/finding';
import { lintReport } from '@huiyin/report/lint/lint-report';
import type { MeasureStatus, StatusCode } from '@huiyin/report/parsed-report';
import { notFound } from '../failure.ts';
import { readKept } from '../report/found-report.ts';
import type { Services } from '../services.ts';

type Place = Pick<ClaimView, 'start' | 'end' | 'text'>;

/** What one version of a report says that can be checked, and where its words do not bear each other out. */
export type ReportChecks = {
  /** By measure id; figures in the order of the text. */
  readonly claims: ReadonlyMap<string, readonly Place[]>;
  readonly findings: readonly Omit<FindingView, 'dismissed'>[];
};

/** A kept version never changes, so what was read from it once holds; a few versions are read at a time. */
const mostKept = 8;
const kept = new WeakMap<object, Map<string, Promise<ReportChecks>>>();

/**
 * Reads the claims and findings of a version from its kept text. `asOf` (YYYY-MM-DD) is the day before which a promised day
 * has passed; null leaves promises out. Fails with `notFound`.
 */
export function reportChecks(
  services: Services,
  { reportId, asOf }: { reportId: string; asOf: string | null },
): Promise<ReportChecks> {
  const versions = kept.get(services.database) ?? new Map<string, Promise<ReportChecks>>();
  kept.set(services.database, versions);
  const key = `${services.jurisdictionId}/${reportId}/${asOf}`;
  const known = versions.get(key);
  if (known) return known;
  const reading = read(services, { reportId, asOf });
  versions.set(key, reading);
  reading.catch(() => versions.delete(key));
  const [oldest] = versions.keys();
  if (versions.size > mostKept && oldest !== undefined) versions.delete(oldest);
  return reading;
}

async function read(
  services: Services,
  { reportId, asOf }: { reportId: string; asOf: string | null },
): Promise<ReportChecks> {
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const report = await prisma.report.findFirst({
    where: { jurisdictionId, id: reportId },
    select: { text: true, publishedOn: true, found: true, contact: true, warnings: true },
  });
  if (!report) throw notFound();
  const ids = await measureIds(prisma, { jurisdictionId, reportId });
  const measures = readKept(report).problems.flatMap((problem) => problem.measures.map(lintedOf));
  const publishedOn = report.publishedOn?.toISOString().slice(0, 10) ?? null;
  const claims = new Map<string, Place[]>();
  for (const [index, measure] of measures.entries())
    claims.set(
      ids[index] ?? '',
      readClaims(report.text, measure).map(({ start, end, text }) => ({ start, end, text })),
    );
  const findings = lintReport(report.text, { measures, publishedOn, asOf });
  return { claims, findings: findings.map((finding) => shown(finding, ids)) };
}

async function measureIds(
  prisma: Prisma.TransactionClient,
  where: { jurisdictionId: string; reportId: string },
): Promise<string[]> {
  const rows = await prisma.measureVersion.findMany({
    where,
    select: { measureId: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ measureId }) => measureId);
}

type Kept = ReturnType<typeof readKept>['problems'][number]['measures'][number];

function lintedOf({ number, title, start, end, unit, deadline, status, statusCode }: Kept): LintedMeasure {
  const told: MeasureStatus | null =
    statusCode === null ? null : { text: status ?? '', code: statusCode as StatusCode };
  return {
    number,
    title,
    start,
    end,
    unit,
    deadline: deadline === null ? null : { text: deadline },
    status: told,
  };
}

function shown({ code, words, places }: Finding, ids: readonly string[]): ReportChecks['findings'][number] {
  return {
    code,
    words,
    places: places.map(({ measure, number, start, text }) => ({
      measureId: ids[measure] ?? '',
      number,
      start,
      text,
    })),
  };
}
