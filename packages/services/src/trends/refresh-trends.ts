import type { Database } from '@huiyin/db/client';
import { readTrendState } from '@huiyin/db/sql/read-trend-state';
import { refreshLateCounts, refreshTrendCounts } from '@huiyin/db/sql/refresh-trend-counts';
import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import { unavailable } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Days counted in one transaction: few enough that it never lasts long, also in a big city after everything has to be counted anew. */
const daysAtOnce = 2;

/** Where one of this process counts at the moment: who comes meanwhile waits for it without a connection to the database. */
const counting = new WeakMap<Database, Map<string, Promise<number>>>();

/**
 * Counts every day anew on which something changed, and on the first look of a day what is overdue; answers with how many days that
 * were. Readers ask first whether there is any: they need not wait for each other.
 */
export async function refreshTrends(services: Services): Promise<number> {
  const ofDatabase = counting.get(services.database) ?? new Map<string, Promise<number>>();
  counting.set(services.database, ofDatabase);
  for (;;) {
    const { stale, late } = await stateNow(services);
    if (!stale && !late) return 0;
    const other = ofDatabase.get(services.jurisdictionId);
    if (other === undefined) {
      const own = countAnew(services, late).finally(() => ofDatabase.delete(services.jurisdictionId));
      ofDatabase.set(services.jurisdictionId, own);
      return own;
    }
    // What changed after the other one began may not be in its counts: then there is a day to count again.
    await other.catch(() => 0);
  }
}

async function stateNow({
  database,
  jurisdictionId,
  moment,
}: Services): Promise<{ stale: boolean; late: boolean }> {
  const state = await readTrendState(database.prisma, jurisdictionId);
  if (!state) throw unavailable();
  return { stale: state.stale, late: state.lateAsOf !== civilDateIn(state.timeZone, moment ?? state.now) };
}

async function countAnew(services: Services, late: boolean): Promise<number> {
  if (late) {
    await inTransaction(services, ({ tx, jurisdictionId, today }) =>
      refreshLateCounts(tx, { jurisdictionId, today }),
    );
  }
  let days = 0;
  for (;;) {
    const counted = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
      refreshTrendCounts(tx, { jurisdictionId, days: daysAtOnce, today }),
    );
    days += counted;
    if (counted < daysAtOnce) return days;
  }
}
