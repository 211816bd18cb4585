import { countForPublic, writePublicCounts } from '@huiyin/db/sql/refresh-public-counts';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { publicCounts } from '@huiyin/domain/statistics/public-counts';
import { logCounts } from '../log/log-counts.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * The daily rollup: public counts through yesterday in the jurisdiction's zone. Run again on the same day it changes
 * nothing; true if it counted. What may not be shown is not kept either.
 */
export function refreshCounts(services: Services): Promise<boolean> {
  return inTransaction(services, async (scene) => {
    const through = addDays(scene.today, -1);
    const { tx, jurisdictionId } = scene;
    const counted = await countForPublic(tx, { jurisdictionId, through });
    if (counted.length === 0) return false;
    await writePublicCounts(tx, jurisdictionId, publicCounts(counted));
    await logCounts(scene, through);
    return true;
  });
}
