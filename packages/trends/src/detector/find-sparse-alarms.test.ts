import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../testing/random.ts';
import { crossedMeans } from './crossed-means.ts';
import { findSparseAlarms, type SparseSeries, sparseWeeksBefore } from './find-sparse-alarms.ts';

const weeks = 78;
const first = 52;
const draws = drawsFrom(23);
const rows = Array.from({ length: 40 }, () => Math.exp(0.6 * draws.normal()));
const columns = Array.from({ length: 12 }, () => Math.exp(0.5 * draws.normal()));
/** Every cell of a table of 40 by 12, a third of a case a week on average, each with a leaning of its own. */
const table = rows.flatMap((row, r) =>
  columns.map((column, c) => {
    const mean = 0.3 * row * column * Math.exp(0.4 * draws.normal());
    const counts = Array.from({ length: weeks }, (_, week) =>
      draws.negativeBinomial(mean * (1 + 0.3 * Math.sin(week / 8)), 0.2),
    );
    return { r, c, counts };
  }),
);
type Cell = (typeof table)[number];

function seriesOf(cells: readonly Cell[]): SparseSeries[] {
  const sum = (of: (cell: Cell) => boolean) =>
    Array.from({ length: weeks }, (_, week) =>
      cells.filter(of).reduce((total, { counts }) => total + (counts[week] ?? 0), 0),
    );
  const all = sum(() => true);
  const byRow = rows.map((_, at) => sum(({ r }) => r === at));
  const byColumn = columns.map((_, at) => sum(({ c }) => c === at));
  return cells.map(({ r, c, counts }) => ({
    ...{ id: `${r} ${c}`, counts },
    shared: crossedMeans({ all, row: byRow[r] ?? [], column: byColumn[c] ?? [], cell: counts }),
  }));
}

const usual = findSparseAlarms(seriesOf(table), first);
const alarm = 1 - 1 / 1_000;

describe('findSparseAlarms', () => {
  it('keeps to its stated rate where nothing happens', () => {
    const alarms = usual.filter(({ score }) => score >= alarm).length;
    const stated = (1 - alarm) * usual.length;
    expect(usual).toHaveLength(table.length * (weeks - first));
    expect(alarms / stated).toBeGreaterThan(0.5);
    expect(alarms / stated).toBeLessThan(1.6);
  });

  it('finds eight cases where a third of one was to be expected, and says so', () => {
    const risen = table.map((cell) =>
      cell.r === 3 && cell.c === 5
        ? { ...cell, counts: cell.counts.map((count, week) => (week === 70 ? count + 8 : count)) }
        : cell,
    );
    const judged = findSparseAlarms(seriesOf(risen), first).find(
      ({ id, week }) => id === '3 5' && week === 70,
    );
    expect(judged?.score).toBeGreaterThan(1 - 1 / 2_000);
    expect(judged?.expected).toBeLessThan(1.5);
    expect(judged?.chance).toBeLessThan(1e-3);
  });

  it('learns that a cell has more than its row and column tell', () => {
    const leaning = table.map((cell) =>
      cell.r === 1 && cell.c === 1 ? { ...cell, counts: cell.counts.map((count) => count + 4) } : cell,
    );
    const series = seriesOf(leaning);
    const judged = findSparseAlarms(series, first).find(({ id, week }) => id === '1 1' && week === 77);
    expect(judged?.expected).toBeGreaterThan(3);
    expect(series.find(({ id }) => id === '1 1')?.shared[77]).toBeLessThan(2.5);
  });

  it('judges a week by nothing that comes after it', () => {
    const early = seriesOf(table.map((cell) => ({ ...cell, counts: [...cell.counts] }))).map((one) => ({
      ...{ id: one.id, counts: one.counts.slice(0, 60), shared: one.shared.slice(0, 60) },
    }));
    expect(findSparseAlarms(early, first)).toEqual(usual.filter(({ week }) => week < 60));
  });

  it('refuses series of unequal length and a first week that is too early', () => {
    const short = { id: 'short', counts: [1], shared: [] };
    expect(() => findSparseAlarms([...seriesOf(table.slice(0, 1)), short], first)).toThrow('Series short');
    expect(() => findSparseAlarms([], sparseWeeksBefore - 1)).toThrow('too early');
  });
});

it('what a cell is to have comes from the weeks before, and of its own week only from what is outside it', () => {
  const even = { all: [10, 10, 10], row: [5, 5, 5], column: [2, 2, 2], cell: [1, 1, 1] };
  expect(crossedMeans(even).map((mean) => Math.round(1e9 * mean) / 1e9)).toEqual([0, 1, 1]);
  const margins = { row: [5, 5, 15], column: [2, 2, 12] };
  const inCell = crossedMeans({ ...margins, all: [10, 10, 20], cell: [1, 1, 11] });
  expect(inCell[2]).toBeCloseTo(1, 10);
  const elsewhere = crossedMeans({ ...margins, all: [10, 10, 20], cell: [1, 1, 1] });
  expect(elsewhere[2]).toBeCloseTo(2, 10);
});
