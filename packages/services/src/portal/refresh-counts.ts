import { refreshPublicCounts } from '@huiyin/db/sql/refresh-public-counts';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * The daily rollup: public counts through yesterday in the jurisdiction's zone. Run again on the same day it changes
 * nothing; true if it counted.
 */
export function refreshCounts(services: Services): Promise<boolean> {
  return inTransaction(services, ({ tx, jurisdictionId, today }) =>
    refreshPublicCounts(tx, { jurisdictionId, through: addDays(today, -1) }),
  );
}
