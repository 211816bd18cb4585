import type { TrendsView } from '@huiyin/contract/desk/trends';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';
import { overdueOf, receivedOf } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import type { Period } from './period.ts';
import { Rate } from './rate.tsx';

type EvidenceTableProps = { readonly measures: TrendsView['measures']; readonly period: Period };

/** What the city reports of each measure, beside what people say of it. No case means unknown, not fine. */
export function EvidenceTable({ measures, period }: EvidenceTableProps) {
  const { words, caseWords } = useWords();
  const { column, evidence } = words.trends;
  return (
    <DataTable
      caption={evidence}
      rows={measures}
      keyOf={({ key }) => key}
      columns={[
        {
          head: column.measure,
          cell: ({ number, label }) => (
            <>
              {number !== null && <span className="number soft">{number}. </span>}
              {label}
            </>
          ),
        },
        {
          head: column.statusReported,
          look: 'status',
          cell: ({ status }) => caseWords.measureStatuses[status],
        },
        {
          head: column.cases,
          number: true,
          cell: (row) => (
            <CasesLink label={row.label} count={row.received} filter={receivedOf(row, period)} />
          ),
        },
        {
          head: column.overdue,
          number: true,
          cell: (row) => <CasesLink label={row.label} count={row.overdue} filter={overdueOf(row)} />,
        },
        { head: column.solved, number: true, cell: ({ solved }) => <Rate rate={solved} /> },
        { head: column.satisfied, number: true, cell: ({ satisfied }) => <Rate rate={satisfied} /> },
      ]}
    />
  );
}
