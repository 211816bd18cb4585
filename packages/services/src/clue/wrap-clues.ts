import type { RewrappedClue } from '@huiyin/contract/desk/clues';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { recipientCount } from '@huiyin/sealing/envelope';
import { invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { fromBase64, toBase64 } from '../tip/sealed-file.ts';
import { keptFrom } from './kept-from.ts';
import { keysWithout, readableClue, readableClues } from './readable-clues.ts';

/** Every clue that the reader's key opens, to be wrapped again for a new one, and from which officers it is kept. */
export async function listWrappedClues(services: Services, actor: StaffActor) {
  return inTransaction(services, async (scene) => {
    const where = await readableClues(scene, actor);
    if (where === null) return [];
    const rows = await scene.tx.clue.findMany({
      where,
      orderBy: { id: 'asc' },
      select: { id: true, sealedKey: true },
    });
    const wrapped = [];
    for (const { id, sealedKey } of rows)
      wrapped.push({
        ...{ clueId: id, sealedKey: toBase64(sealedKey) },
        kept: [...(await keptFrom(scene, id))],
      });
    return wrapped;
  });
}

/** Seals a clue to present officers: lets newcomers in, and keeps out from whom it is kept since. Fails with `notFound`, or with `invalid` where somebody is missing or too many. */
export async function rewrapClue(services: Services, actor: StaffActor, clue: RewrappedClue): Promise<void> {
  await inTransaction(services, async (scene) => {
    await readableClue(scene, actor, clue.clueId);
    await putKey(scene, clue);
    await noteAudit(scene, actor, { action: 'clue.rewrap', subjectKind: 'clue', subjectId: clue.clueId });
  });
}

/**
 * Puts the clues' keys in the place of those of a key that is being replaced; `held` is what it opened. Fails with `invalid` if one is missing: it would be lost to its reader.
 */
export async function replaceClueKeys(
  scene: Scene,
  { keyId, held, clues }: { keyId: string; held: readonly string[]; clues: readonly RewrappedClue[] },
): Promise<void> {
  const given = new Set(clues.map(({ clueId }) => clueId));
  if (given.size !== held.length || !held.every((id) => given.has(id))) throw invalid('clues', 'expired');
  for (const clue of clues) {
    if (!clue.keyIds.includes(keyId)) throw invalid('clues', 'malformed');
    await putKey(scene, clue);
  }
}

/** Readers that are present stay, present newcomers may come, and nobody from whom the clue is kept. */
async function putKey(scene: Scene, { clueId, keyIds, escrowId, ...clue }: RewrappedClue): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const keys = await keysWithout(scene, await keptFrom(scene, clueId));
  const allowed = new Set(keys?.officers.map((officer) => officer.keyId));
  const row = await tx.clue.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: clueId } },
    select: { keyIds: true },
  });
  const kept = row.keyIds.filter((id) => allowed.has(id));
  const fits = keyIds.every((id) => allowed.has(id)) && kept.every((id) => keyIds.includes(id));
  if (!fits || escrowId !== keys?.escrow.escrowId) throw invalid('keys', 'expired');
  const sealedKey = fromBase64(clue.sealedKey);
  if (recipientCount(sealedKey) !== new Set(keyIds).size + 1) throw invalid('sealedKey', 'malformed');
  await tx.clue.updateMany({
    where: { jurisdictionId, id: clueId },
    data: { sealedKey, keyIds: [...keyIds], escrowId },
  });
}
