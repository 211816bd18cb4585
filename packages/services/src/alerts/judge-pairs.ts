import { type PairWeek, readPairWeeks } from '@huiyin/db/sql/read-pair-weeks';
import { alarmScore, leastWeeks, measureTownKey } from '@huiyin/domain/alert/alert';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { crossedMeans } from '@huiyin/trends/crossed-means';
import { findSparseAlarms, type SparseSeries } from '@huiyin/trends/find-sparse-alarms';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Looked } from './judge-week.ts';
import type { WeeklySeries } from './weekly-series.ts';

const actor: Actor = { kind: 'system', job: 'check-alerts' };
/** The week that is judged, and a year before it. */
const weeks = leastWeeks + 1;

/** Every measure in every town in the last week before `to` (a Monday): what both have by themselves lets expect how much of them comes together. */
export async function judgePairs(services: Services, counted: WeeklySeries, to: CivilDate): Promise<Looked> {
  const from = addDays(to, -7 * weeks);
  const rows = await inTransaction(services, ({ tx, jurisdictionId }) =>
    readPairWeeks(tx, { actor, jurisdictionId, from, to }),
  );
  const series = pairSeries(rows, counted, from);
  const least = alarmScore('pairs', series.length);
  const unusual = findSparseAlarms(series, weeks - 1).flatMap(({ id, score, expected, count }) =>
    score >= least ? [{ dimension: 'measureTown' as const, key: id, expected, seen: count }] : [],
  );
  return { series: series.length, unusual };
}

function pairSeries(rows: readonly PairWeek[], counted: WeeklySeries, from: CivilDate): SparseSeries[] {
  const countsOf = new Map(counted.series.map(({ id, counts }) => [id, counts.slice(-weeks)]));
  const all = counted.all.slice(-weeks);
  const pairs = new Map<string, { id: string; row: number[]; column: number[]; cell: number[] }>();
  for (const { measureId, townId, week, received } of rows) {
    const id = measureTownKey(measureId, townId);
    const [row, column] = [countsOf.get(`measure ${measureId}`), countsOf.get(`town ${townId}`)];
    if (!row || !column) continue;
    const pair = pairs.get(id) ?? { id, row, column, cell: all.map(() => 0) };
    pairs.set(id, pair);
    pair.cell[daysBetween(from, week) / 7] = received;
  }
  return [...pairs.values()].map(({ id, ...pair }) => ({
    ...{ id, counts: pair.cell },
    shared: crossedMeans({ all, ...pair }),
  }));
}
