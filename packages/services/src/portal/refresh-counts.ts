import { refreshPublicCounts } from '@huiyin/db/sql/refresh-public-counts';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { logCounts } from '../log/log-counts.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * The daily rollup: public counts through yesterday in the jurisdiction's zone. Run again on the same day it changes
 * nothing; true if it counted.
 */
export function refreshCounts(services: Services): Promise<boolean> {
  return inTransaction(services, async (scene) => {
    const through = addDays(scene.today, -1);
    const counted = await refreshPublicCounts(scene.tx, { jurisdictionId: scene.jurisdictionId, through });
    if (counted) await logCounts(scene, through);
    return counted;
  });
}
