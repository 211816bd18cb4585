import type { HandlingView, JudgedRate } from '@huiyin/contract/desk/trends';
import { readLatePromises } from '@huiyin/db/sql/read-late-promises';
import { readUnitConduct, type UnitConduct } from '@huiyin/db/sql/read-unit-conduct';
import { waitsFrom } from '@huiyin/db/sql/trend-waits';
import type { Actor } from '@huiyin/domain/case/actor';
import { type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { mayReadTrends } from '@huiyin/domain/trends/policy';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { meanInterval, meanStanding, rateStanding, type SummedMean } from '@huiyin/trends/stand-out';
import { forbidden } from '../failure.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkPeriod, type Period } from './check-period.ts';
import { refreshTrends } from './refresh-trends.ts';
import { trendWords } from './trend-words.ts';

const mostPromises = 100;

type Counts = Omit<UnitConduct, 'unitId' | 'unit' | 'gone'>;
type OfUnit = Counts & { readonly unitId: string; readonly unit: string };

/**
 * Which units are slow with the cases received in a period, each against all the others and only where the difference is more
 * than chance; and promises that are late now. Fails with `forbidden` for everybody but the discipline office.
 */
export async function readHandling(services: Services, actor: Actor, period: Period): Promise<HandlingView> {
  if (!mayReadTrends(actor)) throw forbidden();
  checkPeriod(period);
  await refreshTrends(services);
  const { from, to } = period;
  return whileReading(services, async ({ tx, jurisdictionId, today }) => {
    const rows = await readUnitConduct(tx, { actor, jurisdictionId, from, to });
    const units = rows.flatMap(({ unitId, unit, gone, ...row }) =>
      unitId && unit ? [{ ...row, unitId, unit: gone ? trendWords.gone(unit) : unit }] : [],
    );
    return {
      ...{ from, to, unheld: unheldOf(rows, today) },
      units: units.map((row) => judged(row, units)),
      latePromises: await readLatePromises(tx, { actor, jurisdictionId, today, limit: mostPromises }),
    };
  });
}

/** All stretches in nobody's hands, those that last up to `today`: the sum of what the ledgers of the cases say on that day. */
function unheldOf(rows: readonly Counts[], today: CivilDate): HandlingView['unheld'] {
  const sumOf = (column: keyof Counts) => rows.reduce((sum, row) => sum + row[column], 0);
  const waiting = sumOf('waiting');
  const lasting = waiting * daysBetween(waitsFrom, today) - sumOf('waiting_since');
  return { stretches: sumOf('waited') + waiting, days: sumOf('waited_days') + lasting, waiting };
}

function judged(row: OfUnit, rows: readonly OfUnit[]): HandlingView['units'][number] {
  const others = rows.filter((other) => other !== row);
  const sumOf = (column: keyof Counts) => others.reduce((sum, other) => sum + other[column], 0);
  const rate = (n: keyof Counts, of: keyof Counts): JudgedRate => {
    const own = { n: row[n], of: row[of] };
    return {
      ...own,
      interval: wilsonInterval({ n: own.n, N: own.of }),
      standing: rateStanding(own, { n: sumOf(n), of: sumOf(of) }, rows.length),
    };
  };
  const own = { count: row.signed, sum: row.unsigned_days, squares: row.unsigned_squares };
  const rest: SummedMean = {
    ...{ count: sumOf('signed'), sum: sumOf('unsigned_days'), squares: sumOf('unsigned_squares') },
  };
  const before = { count: row.waited, sum: row.waited_days, squares: row.waited_squares };
  return {
    ...{ unitId: row.unitId, unit: row.unit, dispatched: row.dispatched },
    waited: {
      mean: before.count === 0 ? null : before.sum / before.count,
      ...{ of: before.count, interval: meanInterval(before) },
    },
    unsigned: {
      mean: own.count === 0 ? null : own.sum / own.count,
      of: own.count,
      interval: meanInterval(own),
      standing: meanStanding(own, rest, rows.length),
    },
    objections: rate('objections', 'dispatched'),
    extensions: rate('extensions', 'dispatched'),
    bad: rate('bad', 'rated'),
    badAfterCall: rate('bad_after_call', 'rated'),
  };
}
