import type { VerifyInput } from '@huiyin/contract/portal/verify';
import { checkerOfSession } from '../checker/checker-session.ts';
import { invalid, notFound } from '../failure.ts';
import { isId } from '../portal/is-id.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { proofHashOf, spendProof } from '../submission/check-proof.ts';
import { claimAttachments } from '../submission/claim-attachments.ts';
import { holdBurst, type KeptVoice } from '../voice/hold-burst.ts';
import { verificationBook } from '../voice/voice-books.ts';
import { itemMark } from './item-mark.ts';
import { verifiedItem } from './verified-item.ts';

/** Who answers: the class of sources, null where it is not told apart; the key of a checker's session, null for everybody else. */
export type Answerer = { readonly source: string | null; readonly checkerKey: string | null };

/**
 * Keeps what a citizen, or an invited checker, says of a measure or one of its figures. The proof is the key: sent again it changes
 * nothing. Fails with `notFound`; with `invalid` on `claim` when the report was replaced meanwhile, on `again` when this device has
 * answered the item before and did not say whether somebody else answers, on `checker` when a checker's time is over, on `townId`,
 * `attachmentIds` and `proof`; or with `unavailable`.
 */
export async function verifyClaim(services: Services, input: VerifyInput, by: Answerer): Promise<void> {
  const kept = await inTransaction(services, (scene) => keepAnswer(services, scene, { input, by }));
  if (kept && by.source !== null && by.checkerKey === null)
    await holdBurst(services, verificationBook, { ...kept, source: by.source });
}

type Given = { readonly input: VerifyInput; readonly by: Answerer };

/** Null for an answer that was kept before. */
async function keepAnswer(services: Services, scene: Scene, { input, by }: Given): Promise<KeptVoice | null> {
  const { tx, jurisdictionId, now, today } = scene;
  const proofHash = proofHashOf(input.proof);
  if (await tx.verification.count({ where: { jurisdictionId, proofHash } })) return null;
  const { reportId, claim } = await currentItem(services, scene, input);
  const checker = by.checkerKey === null ? null : await checkerOfSession(scene, by.checkerKey);
  if (by.checkerKey !== null && checker === null) throw invalid('checker', 'expired');
  const mark = itemMark(services, checker?.checkerId ?? input.deviceKey, { ...input, reportId });
  const before = { jurisdictionId, deviceMark: mark, state: { in: ['counted', 'held'] } };
  // A checker is one person: the newer answer stands for the older one.
  const again = checker ? 'replace' : input.again;
  if (again === null && (await tx.verification.count({ where: before })) > 0)
    throw invalid('again', 'missing');
  await spendProof(services, scene, input.proof);
  // What was counted stays so until today, when it is taken off: a month that is over does not move.
  const replaced = { state: 'replaced', replacedOn: new Date(today) };
  if (again === 'replace') await tx.verification.updateMany({ where: before, data: replaced });
  const { id } = await tx.verification.create({
    data: {
      ...{ jurisdictionId, measureId: input.measureId, reportId, answer: input.answer },
      ...{ claimStarts: claim?.start ?? null, claimEnds: claim?.end ?? null, townId: input.townId },
      ...{ deviceMark: mark, proofHash, givenAt: now, givenOn: new Date(today), byChecker: checker !== null },
      words: input.words.trim(),
    },
    select: { id: true },
  });
  await claimAttachments(scene, input.attachmentIds, { verificationId: id });
  return { id, item: `${input.measureId}/${claim?.start ?? ''}`, at: now };
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
