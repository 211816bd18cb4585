import type { AlertView } from '@huiyin/contract/desk/alerts';
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
      <table className="dense narrow">
        <caption className="visually-hidden">{words.trends.tableOf(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{column.starts}</th>
            <th scope="col" className="digits">
              {column.received}
            </th>
            <th scope="col" className="digits">
              {column.expected}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.starts}>
              <th scope="row" className="number">
                {dates.day(week.starts)}
              </th>
              <td className="digits">{week.received}</td>
              <td className="digits">{week.expected === null ? '' : expected(week.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
