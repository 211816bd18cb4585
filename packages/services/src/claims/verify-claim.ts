import type { VerifyInput } from '@huiyin/contract/portal/verify';
import { invalid, notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkProof, proofHashOf } from '../submission/check-proof.ts';
import { deviceMark } from './device-mark.ts';
import { verifiedItem } from './verified-item.ts';

/**
 * Keeps what a citizen says of a measure or one of its figures. The proof is the key: sent again it changes nothing. Fails with
 * `notFound`; with `invalid` on `claim` when the report was replaced meanwhile, on `again` when this device has answered the
 * item before and did not say whether somebody else answers, on `townId` and on `proof`; or with `unavailable`.
 */
export async function verifyClaim(services: Services, input: VerifyInput): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const proofHash = proofHashOf(input.proof);
    if (await tx.verification.count({ where: { jurisdictionId, proofHash } })) return;
    const { reportId, claim } = await currentItem(services, scene, input);
    const mark = deviceMark(services, input.deviceKey, { ...input, reportId });
    const before = { jurisdictionId, deviceMark: mark, state: 'counted' };
    if (input.again === null && (await tx.verification.count({ where: before })) > 0)
      throw invalid('again', 'missing');
    await checkProof(services, input.proof, now);
    const spent = await tx.spentProof.createMany({
      data: { jurisdictionId, proofHash },
      skipDuplicates: true,
    });
    if (spent.count === 0) throw invalid('proof', 'expired');
    if (input.again === 'replace')
      await tx.verification.updateMany({ where: before, data: { state: 'replaced' } });
    await tx.verification.createMany({
      data: {
        ...{ jurisdictionId, measureId: input.measureId, reportId, answer: input.answer },
        ...{ claimStarts: claim?.start ?? null, claimEnds: claim?.end ?? null, townId: input.townId },
        ...{ deviceMark: mark, proofHash, givenAt: now, givenOn: new Date(today) },
      },
    });
  });
}

/** The item, if it still stands in the version that was seen and the town exists. */
async function currentItem(services: Services, { tx, jurisdictionId }: Scene, input: VerifyInput) {
  if (!isId(input.measureId)) throw notFound();
  const measure = await tx.measure.findFirst({
    where: { jurisdictionId, id: input.measureId },
    select: { reportId: true },
  });
  if (measure && measure.reportId !== input.reportId) throw invalid('claim', 'expired');
  const { townId } = input;
  if (townId !== null && (await tx.town.count({ where: { jurisdictionId, id: townId } })) === 0)
    throw invalid('townId', 'unknown');
  return verifiedItem(services, tx, input);
}
