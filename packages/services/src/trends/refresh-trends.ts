import { refreshTrendCounts } from '@huiyin/db/sql/refresh-trend-counts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Days counted in one transaction: few enough that it never lasts long, also after a great import. */
const daysAtOnce = 31;

/**
 * Counts every day anew on which something changed; answers with how many days that were. Readers ask first whether there is any:
 * they need not wait for each other.
 */
export async function refreshTrends(services: Services): Promise<number> {
  const { jurisdictionId } = services;
  const stale = await services.database.prisma.trendStaleDay.findFirst({
    where: { jurisdictionId },
    select: { id: true },
  });
  if (!stale) return 0;
  let days = 0;
  for (;;) {
    const counted = await inTransaction(services, ({ tx, jurisdictionId }) =>
      refreshTrendCounts(tx, { jurisdictionId, days: daysAtOnce }),
    );
    days += counted;
    if (counted < daysAtOnce) return days;
  }
}
