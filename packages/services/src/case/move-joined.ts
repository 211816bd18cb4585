import { noteAudit } from '../identity/note-audit.ts';
import type { Scene } from '../scene.ts';
import { keepFromSame } from './keep-from-same.ts';
import { pinEarlier } from './pin-danger.ts';

/**
 * Joins to another case all that is joined to one. For those whom it concerns nothing changes: they are handled with others on the same
 * matter. What they tell of danger to life, and from whom the other is kept, goes along.
 */
export async function moveJoined(scene: Scene, { from, to }: { from: string; to: string }): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.caseFile.findMany({
    where: { jurisdictionId, joinedIntoId: from, state: 'joined' },
    select: { id: true, dangerWords: true },
  });
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const excludes = await keepFromSame(scene, ids, to);
  await tx.caseFile.updateMany({
    where: { jurisdictionId, id: { in: ids } },
    data: { joinedIntoId: to, ...(excludes && { excludes }) },
  });
  const words = rows.flatMap(({ dangerWords }) => dangerWords);
  if (words.length > 0) await pinEarlier(scene, to, words);
  await noteAudit(
    scene,
    { kind: 'system', job: 'joined-cases' },
    {
      ...{ action: 'case.joinedMoved', subjectKind: 'case', subjectId: to },
      detail: { from, count: rows.length },
    },
  );
}
