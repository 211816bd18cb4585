import type { ObjectInput, ObjectStart } from '@huiyin/contract/portal/close-out';
import { readMeasureFile } from '@huiyin/db/sql/read-measure-file';
import { notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { proofHashOf, spendProof } from '../submission/check-proof.ts';
import { createFormToken } from '../submission/form-token.ts';
import { createWorkChallenge } from '../submission/proof-of-work.ts';
import { runCloseOut } from './run-close-out.ts';

const citizen = { kind: 'citizen' } as const;

/** Everything the page needs on which anybody objects. Fails with `notFound` unless the measure is on notice. */
export async function startObjection(services: Services, measureId: string): Promise<ObjectStart> {
  if (!isId(measureId)) throw notFound();
  return inTransaction(services, async ({ tx, jurisdictionId, now, today }) => {
    const file = await readMeasureFile(tx, { jurisdictionId, measureId });
    const ends = file?.noticeEndsOn ?? null;
    if (file?.state !== 'onNotice' || ends === null || ends < today) throw notFound();
    const { reportId } = await tx.measure.findUniqueOrThrow({
      where: { jurisdictionId_id: { jurisdictionId, id: measureId } },
      select: { reportId: true },
    });
    const { number, title } = await tx.measureVersion.findUniqueOrThrow({
      where: { jurisdictionId_reportId_measureId: { jurisdictionId, reportId, measureId } },
      select: { number: true, title: true },
    });
    const criterion = file.internalFields.includes('criterion') ? null : file.criterion;
    return {
      ...{ measure: { measureId, number, title }, criterion, noticeEndsOn: ends },
      formToken: createFormToken(services, now),
      challenge: await createWorkChallenge(services, now),
    };
  });
}

/**
 * Keeps an objection to a close-out that is on notice; nothing is decided before it is answered in public. The proof is the key:
 * sent again it changes nothing. Fails with `notFound`, `refused` when the notice is over, `invalid` on `proof`, or `unavailable`.
 */
export async function objectToCloseOut(services: Services, input: ObjectInput): Promise<void> {
  const { measureId, words, proof } = input;
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const proofHash = proofHashOf(proof);
    if (await tx.closeOutObjection.count({ where: { jurisdictionId, proofHash } })) return;
    await spendProof(services, scene, proof);
    const command = { do: 'object', words } as const;
    await runCloseOut(scene, { actor: citizen, measureId, version: null, command }, async () => {
      await tx.closeOutObjection.createMany({
        data: {
          ...{ jurisdictionId, measureId, words: words.trim(), proofHash },
          ...{ raisedAt: now, raisedOn: new Date(today) },
        },
      });
      return { words: '' };
    });
  });
}
