import type { TrendsView } from '@huiyin/contract/desk/trends';
import type { TrendRow } from '@huiyin/db/sql/read-trends';
import { noTrendKey, type TrendDimension } from '@huiyin/db/sql/trend-places';
import { rateOf } from '@huiyin/trends/rate';
import type { ChartWords } from './chart-words.ts';
import { measureLabel, placeLabel } from './place-label.ts';

type Row = TrendsView['units'][number];
type Dimension = Exclude<TrendDimension, 'all'>;
type MeasureRow = TrendsView['measures'][number];

/** The rows of one dimension as the page shows them, in the order they came. */
export function rowsOf(rows: readonly TrendRow[], dimension: Dimension, words: ChartWords): Row[] {
  return rows.filter((row) => row.dimension === dimension).map((row) => rowOf(row, words));
}

/** The same, most cases first. */
export function rankedRowsOf(rows: readonly TrendRow[], dimension: Dimension, words: ChartWords): Row[] {
  return rowsOf(rows, dimension, words).sort((a, b) => b.received - a.received);
}

/** Measures with their number and what the city reports of them, in the order of the report. */
export function measureRowsOf(rows: readonly TrendRow[], words: ChartWords): MeasureRow[] {
  return rows
    .filter((row) => row.dimension === 'measure')
    .map((row) => ({
      ...rowOf(row, words),
      label: measureLabel(row),
      number: row.number,
      status: (row.status ?? 'notStated') as MeasureRow['status'],
    }));
}

/** Received, overdue and the three rates, each told as n of N. Solved and satisfied are shares of those who said a word. */
export function figuresOf(row: TrendRow | undefined) {
  const { received = 0, overdue = 0, answered = 0, rated = 0, solved = 0, satisfied = 0 } = row ?? {};
  return {
    received,
    overdue,
    answered: told(answered, received),
    solved: told(solved, rated),
    satisfied: told(satisfied, rated),
  };
}

function told(n: number, of: number): Row['answered'] {
  const rate = rateOf(n, of);
  return { n: rate.n, of: rate.N };
}

function rowOf(row: TrendRow, words: ChartWords): Row {
  return { key: row.key, label: placeLabel(row, words), ...figuresOf(row), by: narrowedBy(row) };
}

/** By what the queue is to be narrowed to the row's key; null where it cannot be narrowed to these cases. */
function narrowedBy({ dimension, key }: TrendRow): Row['by'] {
  if (key === noTrendKey || dimension === 'all' || dimension === 'week') return null;
  return dimension;
}
