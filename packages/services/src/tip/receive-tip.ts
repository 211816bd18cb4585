import type { NewTip } from '@huiyin/contract/portal/tips';
import { recipientCount } from '@huiyin/sealing/envelope';
import { invalid, tooMany } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from '../submission/budget.ts';
import { proofHashOf } from '../submission/check-proof.ts';
import { workIsDone } from '../submission/proof-of-work.ts';
import { fromHex } from '../submission/receipt-keys-of.ts';
import { fromBase64, keepSealedFile, type SealedFile } from './sealed-file.ts';
import { readTipKeys } from './tip-keys.ts';

/**
 * Receives a tip that the citizen's browser sealed. The server sees ciphertext, a size class and the day; it makes no outbox
 * row, no log leaf, no audit entry and no statistic of it. Fails with `invalid` and stores nothing unless the tip's key is
 * sealed to present officers and the present escrow, and the content is an envelope. The same receipt again changes nothing.
 */
export async function receiveTip(
  services: Services,
  tip: NewTip,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ repeated: boolean }> {
  const lookupHash = fromHex(tip.lookupHash);
  const { today, known } = await inTransaction(services, async (scene) => {
    const known = await isKnown(scene, lookupHash);
    if (!known) await checkSealed(scene, tip);
    return { today: scene.today, known };
  });
  if (known) return { repeated: true };
  if (!spend(services.budgets.staging, new Date())) throw tooMany();
  if (!(await workIsDone(services, tip.work))) throw invalid('proof', 'proofMissing');
  const file = await keepSealedFile(services, today, pieces);
  try {
    return await inTransaction(services, async (scene) => {
      if (await isKnown(scene, lookupHash)) return { repeated: await dropped(services, file) };
      await checkSealed(scene, tip);
      await spendProof(scene, tip);
      await writeTip(scene, { tip, lookupHash, file });
      return { repeated: false };
    });
  } catch (error) {
    await services.files.remove(file.storedAs);
    throw error;
  }
}

async function dropped({ files }: Services, { storedAs }: SealedFile): Promise<true> {
  await files.remove(storedAs);
  return true;
}

async function isKnown({ tx, jurisdictionId }: Scene, lookupHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return (await tx.tip.count({ where: { jurisdictionId, lookupHash } })) > 0;
}

/** The content cannot be looked at; for whom the key is sealed can: present officers, at least one, and the escrow. */
async function checkSealed({ tx, jurisdictionId }: Scene, tip: NewTip): Promise<void> {
  const keys = await readTipKeys(tx, jurisdictionId);
  if (!keys) throw invalid('keys', 'unknown');
  const present = new Set(keys.officers.map(({ keyId }) => keyId));
  const chosen = new Set(tip.keyIds);
  const fits = tip.keyIds.every((keyId) => present.has(keyId)) && tip.escrowId === keys.escrow.escrowId;
  if (!fits || chosen.size !== tip.keyIds.length) throw invalid('keys', 'expired');
  if (recipientCount(fromBase64(tip.sealedKey)) !== chosen.size + 1) throw invalid('sealedKey', 'malformed');
}

/** Only the day on which work was spent is kept: the moment would be that of the tip. */
async function spendProof({ tx, jurisdictionId, today }: Scene, { work }: NewTip): Promise<void> {
  const proofHash = proofHashOf({ by: 'work', payload: work });
  const { count } = await tx.spentProof.createMany({
    data: { jurisdictionId, proofHash, spentAt: new Date(today) },
    skipDuplicates: true,
  });
  if (count === 0) throw invalid('proof', 'expired');
}

async function writeTip(
  { tx, jurisdictionId, today }: Scene,
  { tip, lookupHash, file }: { tip: NewTip; lookupHash: Uint8Array<ArrayBuffer>; file: SealedFile },
): Promise<void> {
  const { algorithm, recipient, keyIds, escrowId } = tip;
  const onDay = new Date(today);
  const [saved] = await tx.tip.createManyAndReturn({
    data: {
      ...{ jurisdictionId, lookupHash, sealPublicKey: fromHex(tip.sealPublicKey), algorithm, recipient },
      ...{ sealedKey: fromBase64(tip.sealedKey), keyIds, escrowId, state: 'received', receivedOn: onDay },
    },
    select: { id: true },
  });
  if (!saved) throw invalid('sealed', 'malformed');
  await tx.tipMessage.createMany({
    data: { jurisdictionId, tipId: saved.id, number: 1, sender: 'citizen', algorithm, ...file, onDay },
  });
}
