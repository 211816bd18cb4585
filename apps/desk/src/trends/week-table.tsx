import type { TrendsView } from '@huiyin/contract/desk/trends';
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
    <table className="dense narrow">
      <caption>{words.trends.tableOf(words.trends.byWeek)}</caption>
      <thead>
        <tr>
          <th scope="col">{column.week}</th>
          <th scope="col">{column.starts}</th>
          <th scope="col" className="digits">
            {column.cases}
          </th>
          <th scope="col" className="digits">
            {column.answered}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.week}>
            <th scope="row" className="number">
              {week.week}
            </th>
            <td className="number">{dates.day(week.starts)}</td>
            <td className="digits">
              <CasesLink
                label={week.week}
                count={week.received}
                filter={receivedIn(weekWithin(week.starts, period))}
              />
            </td>
            <td className="digits">{week.answered}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
