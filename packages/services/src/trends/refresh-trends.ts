import { refreshLateCounts, refreshTrendCounts } from '@huiyin/db/sql/refresh-trend-counts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Days counted in one transaction: few enough that it never lasts long, also in a big city after everything has to be counted anew. */
const daysAtOnce = 7;

/**
 * Counts every day anew on which something changed; answers with how many days that were. Readers ask first whether there is any:
 * they need not wait for each other.
 */
export async function refreshTrends(services: Services): Promise<number> {
  const { jurisdictionId } = services;
  await refreshLate(services);
  const stale = await services.database.prisma.trendStaleDay.findFirst({
    where: { jurisdictionId },
    select: { id: true },
  });
  if (!stale) return 0;
  let days = 0;
  for (;;) {
    const counted = await inTransaction(services, ({ tx, today }) =>
      refreshTrendCounts(tx, { jurisdictionId, days: daysAtOnce, today }),
    );
    days += counted;
    if (counted < daysAtOnce) return days;
  }
}

/** On the first look of a day. */
async function refreshLate(services: Services): Promise<void> {
  await inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const last = await tx.trendLateAsOf.findUnique({ where: { jurisdictionId }, select: { onDay: true } });
    if (last?.onDay.toISOString().slice(0, 10) !== today)
      await refreshLateCounts(tx, { jurisdictionId, today });
  });
}
