import type { TrendsView } from '@huiyin/contract/desk/trends';
import { DataTable } from '../app/data-table.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { receivedIn, weekWithin } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import type { Period } from './period.ts';

type WeekTableProps = { readonly weeks: TrendsView['weeks']; readonly period: Period };

/** The numbers of the weekly chart. Weeks are ISO weeks. */
export function WeekTable({ weeks, period }: WeekTableProps) {
  const { words } = useWords();
  const dates = useDates();
  const { column } = words.trends;
  return (
    <DataTable
      caption={words.trends.tableOf(words.trends.byWeek)}
      captionShown
      look="narrow"
      rows={weeks}
      keyOf={({ week }) => week}
      columns={[
        { head: column.week, look: 'number', cell: ({ week }) => week },
        { head: column.starts, look: 'number', cell: ({ starts }) => dates.day(starts) },
        {
          head: column.cases,
          number: true,
          cell: ({ week, starts, received }) => (
            <CasesLink label={week} count={received} filter={receivedIn(weekWithin(starts, period))} />
          ),
        },
        { head: column.answered, number: true, cell: ({ answered }) => answered },
      ]}
    />
  );
}
