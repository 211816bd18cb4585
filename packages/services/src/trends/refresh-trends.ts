import { readTrendState } from '@huiyin/db/sql/read-trend-state';
import { refreshLateCounts, refreshTrendCounts } from '@huiyin/db/sql/refresh-trend-counts';
import { inTransaction, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';

/** Days counted in one transaction: few enough that it never lasts long, also in a big city after everything has to be counted anew. */
const daysAtOnce = 7;

/**
 * Counts every day anew on which something changed, and on the first look of a day what is overdue; answers with how many days that
 * were. Readers ask first whether there is any: they need not wait for each other.
 */
export async function refreshTrends(services: Services): Promise<number> {
  const { stale, late } = await whileReading(services, async ({ tx, jurisdictionId, today }) => {
    const state = await readTrendState(tx, jurisdictionId);
    return { stale: state.stale, late: state.lateAsOf !== today };
  });
  if (late) {
    await inTransaction(services, ({ tx, jurisdictionId, today }) =>
      refreshLateCounts(tx, { jurisdictionId, today }),
    );
  }
  if (!stale) return 0;
  let days = 0;
  for (;;) {
    const counted = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
      refreshTrendCounts(tx, { jurisdictionId, days: daysAtOnce, today }),
    );
    days += counted;
    if (counted < daysAtOnce) return days;
  }
}
