import type { TrendsView } from '@huiyin/contract/desk/trends';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';
import { overdueOf, receivedOf } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import type { Period } from './period.ts';
import { Rate } from './rate.tsx';

type Row = TrendsView['units'][number];

type TrendTableProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: TrendsView['units'];
  readonly period: Period;
  /** The same rows in the period before, where it is compared. */
  readonly before: TrendsView['units'] | null;
};

/** The numbers of one chart, each leading to its cases. */
export function TrendTable({ title, head, rows, period, before }: TrendTableProps) {
  const { words } = useWords();
  const { column, tableOf } = words.trends;
  return (
    <DataTable
      caption={tableOf(title)}
      captionShown
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { head, cell: ({ label }) => label },
        {
          head: column.cases,
          number: true,
          cell: (row) => (
            <CasesLink label={row.label} count={row.received} filter={receivedOf(row, period)} />
          ),
        },
        ...(before
          ? [{ head: column.before, number: true, cell: (row: Row) => receivedIn(before, row) }]
          : []),
        {
          head: column.overdue,
          number: true,
          look: ({ overdue }) => (overdue > 0 ? 'late' : undefined),
          cell: (row) => <CasesLink label={row.label} count={row.overdue} filter={overdueOf(row)} />,
        },
        { head: column.answered, number: true, cell: ({ answered }) => <Rate rate={answered} /> },
        { head: column.solved, number: true, cell: ({ solved }) => <Rate rate={solved} /> },
        { head: column.satisfied, number: true, cell: ({ satisfied }) => <Rate rate={satisfied} /> },
      ]}
    />
  );
}

const receivedIn = (rows: readonly Row[], { key }: Row): number =>
  rows.find((row) => row.key === key)?.received ?? 0;
