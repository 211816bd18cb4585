import type { SubmitStart } from '@huiyin/contract/case/submit-case';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { notFound } from '../failure.ts';
import { sealingKeys } from '../identity/sealing-keys.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { createFormToken } from './form-token.ts';
import { createWorkChallenge } from './proof-of-work.ts';

/** Everything an empty form needs: a receipt for pages without JavaScript, token, challenge, towns, the measure it is about. */
export async function startSubmission(
  services: Services,
  input: { measureId: string | null },
): Promise<SubmitStart> {
  const sealing = await sealingKeys(services);
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const towns = await tx.town.findMany({
      where: { jurisdictionId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, villages: true },
    });
    const units = await tx.unit.findMany({
      where: { jurisdictionId, active: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    });
    const { measureId } = input;
    const measure =
      measureId === null
        ? null
        : await tx.measure.findUnique({
            where: { jurisdictionId_id: { jurisdictionId, id: measureId } },
            select: { reportId: true },
          });
    if (measureId !== null && !measure) throw notFound();
    const wording =
      measureId === null || !measure
        ? null
        : await tx.measureVersion.findUnique({
            where: {
              jurisdictionId_reportId_measureId: { jurisdictionId, reportId: measure.reportId, measureId },
            },
            select: { number: true, title: true },
          });
    return {
      receiptCode: createReceiptCode(services.randomBytes),
      formToken: createFormToken(services, now),
      challenge: await createWorkChallenge(services, now),
      sealing,
      towns: towns.map(({ id, ...town }) => ({ townId: id, ...town })),
      units: units.map(({ id, name }) => ({ unitId: id, name })),
      measure: measureId !== null && wording ? { measureId, ...wording } : null,
    };
  });
}
