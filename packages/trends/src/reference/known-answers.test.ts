import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ears } from './ears.ts';
import { type FarringtonOptions, farringtonFlexible } from './farrington-flexible.ts';

const folder = new URL('../../../../../shared/data/trends/known-answers/', import.meta.url);
const isThere = existsSync(folder);
const why = isThere ? '' : ' (skipped: ../shared/data/trends is not here)';
const closeness = 1e-6;

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function seriesOf(file: string): Map<string, number[]> {
  const series = new Map<string, number[]>();
  for (const { series_id = '', count } of rowsOf(file))
    series.set(series_id, [...(series.get(series_id) ?? []), Number(count)]);
  return series;
}

/** NA reads as null; a difference counts relative to the size, from 1 on. */
function differs(got: number | null, wanted: string | undefined): boolean {
  if (wanted === '' || wanted === undefined) return got !== null;
  const value =
    wanted === 'Inf'
      ? Number.POSITIVE_INFINITY
      : wanted === '-Inf'
        ? Number.NEGATIVE_INFINITY
        : Number(wanted);
  if (got === value) return false;
  return got === null || !(Math.abs(got - value) <= closeness * Math.max(1, Math.abs(value)));
}

function compare(columns: Readonly<Record<string, number | null>>, row: Row): string[] {
  return Object.entries(columns)
    .filter(([name, got]) => differs(got, row[name]))
    .map(([name, got]) => `${row.series_id} week ${row.week_index} ${name}: ${got}, not ${row[name]}`);
}

describe.skipIf(!isThere)(`the known answers of earsC${why}`, () => {
  it.each([
    ['C1', 0.001],
    ['C2', 0.001],
    ['C3', 0.025],
  ] as const)('%s at its defaults', (method, alpha) => {
    const series = seriesOf('input.csv');
    const rows = rowsOf(`ears_${method}_default.csv`);
    const judged = new Map(
      [...series].map(([id, counts]) => [id, ears(counts, { method, baseline: 7, minSigma: 0, alpha })]),
    );
    const wrong = rows.flatMap((row) => {
      const week = judged.get(row.series_id ?? '')?.find(({ index }) => index === Number(row.week_index) - 1);
      return compare(
        {
          count: week?.count ?? null,
          expected: week?.expected ?? null,
          sd: week?.deviation ?? null,
          upperbound: week?.upperBound ?? null,
          alarm: week?.upperBound === null ? null : Number(week?.isAlarm),
          score: week?.score ?? null,
        },
        row,
      );
    });
    expect(rows.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
});

const improved = {
  yearsBack: 2,
  halfWindow: 3,
  groups: 10,
  weeksLeftOut: 26,
  weightsThreshold: 2.58,
  trendBelow: 1,
  alpha: 0.01,
} as const;
const classic = { ...improved, groups: 1, weightsThreshold: 1, alpha: 0.05 } as const;

describe.skipIf(!isThere)(`the known answers of farringtonFlexible${why}`, { timeout: 60_000 }, () => {
  it.each<[string, string, FarringtonOptions]>([
    ['input.csv', 'farrington_improved_nbPlugin.csv', { ...improved, method: 'nbPlugin' }],
    ['input.csv', 'farrington_improved_muan.csv', { ...improved, method: 'muan' }],
    ['input.csv', 'farrington_classic_delta.csv', { ...classic, method: 'delta' }],
    ['input_long.csv', 'long_improved_nbPlugin.csv', { ...improved, yearsBack: 5, method: 'nbPlugin' }],
    ['input_long.csv', 'long_improved_muan.csv', { ...improved, yearsBack: 5, method: 'muan' }],
    [
      'input_long.csv',
      'long_classic_delta.csv',
      {
        ...classic,
        yearsBack: 5,
        weightsThreshold: 2.58,
        weeksLeftOut: 3,
        trendBelow: 0.05,
        method: 'delta',
      },
    ],
  ])('of %s in %s', (input, file, options) => {
    const series = seriesOf(input);
    const rows = rowsOf(file);
    const wrong = rows.flatMap((row) => {
      const week = farringtonFlexible(
        series.get(row.series_id ?? '') ?? [],
        Number(row.week_index) - 1,
        options,
      );
      return compare(
        {
          count: week?.count ?? null,
          expected: week?.expected ?? null,
          upperbound: week?.upperBound ?? null,
          alarm: Number(week?.isAlarm),
          pvalue: week?.pValue ?? null,
          score: week?.score ?? null,
          mu0: week?.mean ?? null,
          phi: week?.dispersion ?? null,
          trend: week?.trend === null ? 0 : 1,
          trend_coefficient: week?.trend ?? null,
        },
        row,
      );
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
