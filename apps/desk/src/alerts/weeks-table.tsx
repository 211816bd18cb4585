import type { AlertView } from '@huiyin/contract/desk/alerts';
import { DataTable } from '../app/data-table.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** The numbers of the chart. */
export function WeeksTable({ weeks }: { weeks: AlertView['weeks'] }) {
  const { words } = useWords();
  const { weeks: title, weekColumns: column, expected } = words.alerts;
  const dates = useDates();
  return (
    <details>
      <summary>{words.trends.tableOf(title)}</summary>
      <DataTable
        caption={words.trends.tableOf(title)}
        look="narrow"
        rows={weeks}
        keyOf={({ starts }) => starts}
        columns={[
          { head: column.starts, look: 'number', cell: ({ starts }) => dates.day(starts) },
          { head: column.received, number: true, cell: ({ received }) => received },
          {
            head: column.expected,
            number: true,
            cell: (week) => (week.expected === null ? '' : expected(week.expected)),
          },
        ]}
      />
    </details>
  );
}
