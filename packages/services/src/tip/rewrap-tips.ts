import type { RewrappedClue } from '@huiyin/contract/desk/clues';
import type { Unlocker } from '@huiyin/contract/desk/identity';
import type { RewrappedTip } from '@huiyin/contract/desk/tips';
import type { TipKeysView } from '@huiyin/contract/portal/tips';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { envelopeAlgorithm, recipientCount } from '@huiyin/sealing/envelope';
import type { WrappedKey } from '@huiyin/sealing/key-pair';
import { replaceClueKeys } from '../clue/wrap-clues.ts';
import { invalid } from '../failure.ts';
import { keepUnlockers } from '../identity/key-unlockers.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readableTip } from './read-tips.ts';
import { readableBy, readerKey } from './readable-tips.ts';
import { fromBase64, toBase64 } from './sealed-file.ts';
import { readTipKeys } from './tip-keys.ts';

/** To whom tips are sealed now; null while they cannot be. Fails with `forbidden` for everybody but discipline officers. */
export async function readPresentKeys(services: Services, actor: StaffActor): Promise<TipKeysView | null> {
  return inTransaction(services, async (scene) => {
    await readerKey(scene, actor);
    return readTipKeys(scene.tx, scene.jurisdictionId);
  });
}

/** Every tip that the reader's key opens, to be wrapped again for a new one. */
export async function listWrapped(services: Services, actor: StaffActor) {
  return inTransaction(services, async (scene) => {
    const keyId = await readerKey(scene, actor);
    if (keyId === null) return [];
    const rows = await scene.tx.tip.findMany({
      where: readableBy(scene, keyId),
      orderBy: { id: 'asc' },
      select: { id: true, sealedKey: true, keyIds: true },
    });
    return rows.map(({ id, sealedKey, keyIds }) => ({ tipId: id, sealedKey: toBase64(sealedKey), keyIds }));
  });
}

/** Opens a tip to officers who got a key later. Fails with `notFound`, or with `invalid` if a present reader would lose it. */
export async function rewrapTip(services: Services, actor: StaffActor, tip: RewrappedTip): Promise<void> {
  await inTransaction(services, async (scene) => {
    await readableTip(scene, actor, tip.tipId);
    await rewrap(scene, tip);
    await noteAudit(scene, actor, { action: 'tip.rewrap', subjectKind: 'tip', subjectId: tip.tipId });
  });
}

export type RotatedKey = {
  readonly keyId: string;
  readonly recipient: string;
  readonly wrapped: WrappedKey;
  readonly unlockers: readonly Unlocker[];
  readonly tips: readonly RewrappedTip[];
  readonly clues: readonly RewrappedClue[];
};

/**
 * Puts a new key in the place of the reader's present one, with every tip and clue wrapped again for it, all or nothing. Fails
 * with `invalid` if one is missing: it would be lost to this reader. What was agreed about identities has to be asked anew.
 */
export async function rotateKey(
  services: Services,
  actor: StaffActor,
  { keyId, recipient, wrapped, unlockers, tips, clues }: RotatedKey,
): Promise<{ keyId: string }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const old = await readerKey(scene, actor);
    if (old === null) throw invalid('keyId', 'unknown');
    const held = await tx.tip.findMany({ where: readableBy(scene, old), select: { id: true } });
    const heldClues = await tx.clue.findMany({ where: readableBy(scene, old), select: { id: true } });
    const given = new Set(tips.map(({ tipId }) => tipId));
    if (given.size !== held.length || !held.every(({ id }) => given.has(id)))
      throw invalid('tips', 'expired');
    await tx.staffKey.updateMany({ where: { jurisdictionId, id: old }, data: { retiredAt: now } });
    const { staffId } = actor;
    await tx.staffKey.createMany({
      data: {
        ...{ jurisdictionId, id: keyId, staffId, purpose: 'disciplineOfficer', recipient },
        ...{ algorithm: envelopeAlgorithm, wrapped, createdAt: now },
      },
    });
    await keepUnlockers(scene, { staffId, keyId, unlockers });
    for (const tip of tips) {
      if (!tip.keyIds.includes(keyId)) throw invalid('tips', 'malformed');
      await rewrap(scene, tip);
    }
    await replaceClueKeys(scene, { keyId, clues, held: heldClues.map(({ id }) => id) });
    await noteAudit(scene, actor, { action: 'key.rotate', subjectKind: 'staffKey', subjectId: keyId });
    return { keyId };
  });
}

/** Readers are added and old keys dropped; nobody whose key is a present one is ever dropped. */
export async function rewrap({ tx, jurisdictionId }: Scene, tip: RewrappedTip): Promise<void> {
  const keys = await readTipKeys(tx, jurisdictionId);
  const present = new Set(keys?.officers.map(({ keyId }) => keyId));
  const row = await tx.tip.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: tip.tipId } },
    select: { keyIds: true },
  });
  const kept = row.keyIds.filter((id) => present.has(id));
  const fits = tip.keyIds.every((id) => present.has(id)) && kept.every((id) => tip.keyIds.includes(id));
  if (!fits || tip.escrowId !== keys?.escrow.escrowId) throw invalid('keys', 'expired');
  const sealedKey = fromBase64(tip.sealedKey);
  if (recipientCount(sealedKey) !== new Set(tip.keyIds).size + 1) throw invalid('sealedKey', 'malformed');
  await tx.tip.updateMany({
    where: { jurisdictionId, id: tip.tipId },
    data: { sealedKey, keyIds: [...tip.keyIds], escrowId: tip.escrowId },
  });
}
