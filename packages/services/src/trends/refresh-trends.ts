import { refreshTrendCounts } from '@huiyin/db/sql/refresh-trend-counts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Days counted in one transaction: few enough that it never lasts long, also after a great import. */
const daysAtOnce = 31;

/** Counts every day anew on which something changed; answers with how many days that were. */
export async function refreshTrends(services: Services): Promise<number> {
  let days = 0;
  for (;;) {
    const counted = await inTransaction(services, ({ tx, jurisdictionId }) =>
      refreshTrendCounts(tx, { jurisdictionId, days: daysAtOnce }),
    );
    days += counted;
    if (counted < daysAtOnce) return days;
  }
}
