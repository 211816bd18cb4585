import type { Prisma } from '@huiyin/db/generated/client';
import { notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import type { Services } from '../services.ts';
import { reportChecks } from './report-checks.ts';

/** A measure in the wording that is shown now, with one of its figures. Fails with `notFound` for what is not there. */
export async function verifiedItem(
  services: Services,
  tx: Prisma.TransactionClient,
  { measureId, claimStart }: { measureId: string; claimStart: number | null },
) {
  if (!isId(measureId)) throw notFound();
  const { jurisdictionId } = services;
  const measure = await tx.measure.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: measureId } },
    select: { reportId: true },
  });
  if (!measure) throw notFound();
  const { reportId } = measure;
  const wording = await tx.measureVersion.findUniqueOrThrow({
    where: { jurisdictionId_reportId_measureId: { jurisdictionId, reportId, measureId } },
    select: { number: true, title: true, text: true, starts: true },
  });
  const { claims } = await reportChecks(services, { reportId, asOf: null });
  const claim =
    claimStart === null ? null : (claims.get(measureId) ?? []).find(({ start }) => start === claimStart);
  if (claim === undefined) throw notFound();
  return { reportId, wording, claim };
}
