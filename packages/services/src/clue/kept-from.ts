import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { isExcluded } from '@huiyin/domain/case/policy';
import type { Scene } from '../scene.ts';
import { readTipKeys } from '../tip/tip-keys.ts';

/**
 * Officers from whom a clue is kept: whom it is about, who declared a conflict, and those to whom its source is unknown. Asked anew each
 * time: a tip lets newcomers in, and in a case somebody may be named later.
 */
export async function keptFrom(scene: Scene, clueId: string): Promise<ReadonlySet<string>> {
  const { tx, jurisdictionId } = scene;
  const named = await tx.clueExclusion.findMany({
    where: { jurisdictionId, clueId },
    select: { staffId: true },
  });
  const { source, sourceId } = await tx.clue.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: clueId } },
    select: { source: true, sourceId: true },
  });
  const ofSource = await keptBySource(scene, source, sourceId);
  return new Set([...named.map(({ staffId }) => staffId), ...ofSource]);
}

/** Of a tip those who cannot open it, of a case those who are excluded from it. */
export async function keptBySource(
  scene: Scene,
  source: string,
  sourceId: string | null,
): Promise<readonly string[]> {
  if (sourceId === null) return [];
  if (source === 'tip') return withoutTip(scene, sourceId);
  return source === 'case' ? excludedFromCase(scene, sourceId) : [];
}

async function withoutTip({ tx, jurisdictionId }: Scene, tipId: string): Promise<readonly string[]> {
  const tip = await tx.tip.findFirst({ where: { jurisdictionId, id: tipId }, select: { keyIds: true } });
  if (!tip) return [];
  const keys = await readTipKeys(tx, jurisdictionId);
  const others = keys?.officers.filter(({ keyId }) => !tip.keyIds.includes(keyId)) ?? [];
  return others.map(({ staffId }) => staffId);
}

async function excludedFromCase({ tx, jurisdictionId }: Scene, caseId: string): Promise<readonly string[]> {
  const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
  if (!facts) return [];
  const officers = await tx.staffMember.findMany({
    where: { jurisdictionId, role: 'disciplineOfficer' },
    select: { id: true, unitId: true },
  });
  return officers
    .filter(({ id, unitId }) => isExcluded({ kind: 'disciplineOfficer', staffId: id, unitId }, facts))
    .map(({ id }) => id);
}
