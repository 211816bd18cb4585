import type { FindingView } from '@huiyin/contract/portal/claims';
import type { Prisma } from '@huiyin/db/generated/client';
import type { ReportChecks } from './report-checks.ts';

/** Adds to each finding what an officer said of it in public. */
export async function withDismissals(
  prisma: Prisma.TransactionClient,
  {
    jurisdictionId,
    reportId,
    findings,
  }: { jurisdictionId: string; reportId: string } & Pick<ReportChecks, 'findings'>,
): Promise<FindingView[]> {
  if (findings.length === 0) return [];
  const rows = await prisma.findingDismissal.findMany({
    where: { jurisdictionId, reportId },
    select: { code: true, starts: true, reason: true, dismissedOn: true },
  });
  return findings.map((finding) => {
    const row = rows.find(({ code, starts }) => code === finding.code && starts === finding.places[0]?.start);
    const dismissed = row ? { on: row.dismissedOn.toISOString().slice(0, 10), reason: row.reason } : null;
    return { ...finding, dismissed };
  });
}
