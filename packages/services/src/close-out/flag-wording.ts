import type { Scene } from '../scene.ts';
import { runCloseOut } from './run-close-out.ts';

/** Flags closed measures whose text is no longer the one that was decided on; the office confirms or reopens each. */
export async function flagWording(
  scene: Scene,
  { ids, version }: { ids: readonly string[]; version: number },
) {
  const { tx, jurisdictionId, today } = scene;
  const closed = await tx.measureDuty.findMany({
    where: { jurisdictionId, state: 'closed', measureId: { in: [...ids] } },
    select: { measureId: true },
  });
  const flag = { actor: { kind: 'system', job: 'publish-report' }, version: null } as const;
  for (const { measureId } of closed) {
    const command = { do: 'flagWording', words: `第${version}版通报改动了这一条的文字。` } as const;
    await runCloseOut(scene, { ...flag, measureId, command }, async () => ({
      columns: { wordingChangedOn: new Date(today) },
    }));
  }
}
