import type { Scene } from '../scene.ts';

/** Something public changed: every cached reading page is out of date from the commit of this transaction on. */
export async function bumpDataVersion(scene: Scene): Promise<void> {
  await scene.tx.jurisdiction.updateMany({
    where: { id: scene.jurisdictionId },
    data: { dataVersion: { increment: 1 } },
  });
}
