import type { TipKeysView } from '@huiyin/contract/portal/tips';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepClues } from '@huiyin/domain/clue/clue';
import { forbidden, notFound } from '../failure.ts';
import type { Scene } from '../scene.ts';
import { officerKey } from '../tip/readable-tips.ts';
import { readTipKeys } from '../tip/tip-keys.ts';

export const clueColumns = {
  ...{ id: true, version: true, source: true, sourceId: true, state: true, way: true, realName: true },
  ...{ custodianId: true, receivedOn: true, registeredOn: true, forwardedOn: true, decidedOn: true },
  ...{ answeredOn: true, closedOn: true, resultToldOn: true },
} as const;
const sealedColumns = { recipient: true, sealedKey: true, keyIds: true, escrowId: true } as const;

/** The clues that the reader's key opens and that are not kept from the reader; null without a key. To everybody else there is no such clue. */
export async function readableClues(scene: Scene, actor: StaffActor) {
  if (!mayKeepClues(actor)) throw forbidden();
  const { tx, jurisdictionId } = scene;
  const keyId = await officerKey(scene, actor);
  if (keyId === null) return null;
  const { staffId, unitId } = actor;
  const kept = await tx.clueExclusion.findMany({
    where: { jurisdictionId, staffId },
    select: { clueId: true },
  });
  // Also of a case that somebody was named in after it became a clue.
  const cases = await tx.caseExclusion.findMany({
    where: { jurisdictionId, OR: [{ staffId }, ...(unitId === null ? [] : [{ unitId }])] },
    select: { caseId: true },
  });
  return {
    ...{ jurisdictionId, keyIds: { has: keyId }, id: { notIn: kept.map(({ clueId }) => clueId) } },
    NOT: { source: 'case', sourceId: { in: cases.map(({ caseId }) => caseId) } },
  };
}

/** Ids of `clueIds` that the actor may know of. */
export async function readableIds(scene: Scene, actor: StaffActor, clueIds: readonly string[]) {
  const where = await readableClues(scene, actor);
  if (!where) return [];
  const rows = await scene.tx.clue.findMany({
    where: { ...where, AND: { id: { in: [...clueIds] } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** One clue; `notFound` for one that the actor may not know of. */
export async function readableClue(scene: Scene, actor: StaffActor, clueId: string) {
  const where = await readableClues(scene, actor);
  const row =
    where &&
    (await scene.tx.clue.findFirst({
      where: { ...where, AND: { id: clueId } },
      select: { ...clueColumns, ...sealedColumns },
    }));
  if (!row) throw notFound();
  return row;
}

/** Present keys without those of `kept`; null where nobody or no escrow is left. */
export async function keysWithout(
  { tx, jurisdictionId }: Scene,
  kept: ReadonlySet<string>,
): Promise<TipKeysView | null> {
  const keys = await readTipKeys(tx, jurisdictionId);
  const officers = keys?.officers.filter(({ staffId }) => !kept.has(staffId)) ?? [];
  return keys && officers.length > 0 ? { ...keys, officers } : null;
}

/** Names of members of staff by their ids. */
export async function namesOf(
  { tx, jurisdictionId }: Scene,
  ids: readonly string[],
): Promise<(staffId: string) => string> {
  const rows = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return (staffId) => rows.find(({ id }) => id === staffId)?.name ?? '';
}
