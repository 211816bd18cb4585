import type { TrendsView } from '@huiyin/contract/desk/trends';
import { useWords } from '../words/words.tsx';
import { overdueOf, receivedOf } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import type { Period } from './period.ts';
import { Rate } from './rate.tsx';

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
    <div className="table-frame">
      <table className="dense">
        <caption>{tableOf(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="digits">
              {column.cases}
            </th>
            {before && (
              <th scope="col" className="digits">
                {column.before}
              </th>
            )}
            <th scope="col" className="digits">
              {column.overdue}
            </th>
            <th scope="col" className="digits">
              {column.answered}
            </th>
            <th scope="col" className="digits">
              {column.solved}
            </th>
            <th scope="col" className="digits">
              {column.satisfied}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td className="digits">
                <CasesLink label={row.label} count={row.received} filter={receivedOf(row, period)} />
              </td>
              {before && (
                <td className="digits">{before.find(({ key }) => key === row.key)?.received ?? 0}</td>
              )}
              <td className={row.overdue > 0 ? 'digits late' : 'digits'}>
                <CasesLink label={row.label} count={row.overdue} filter={overdueOf(row)} />
              </td>
              <td className="digits">
                <Rate rate={row.answered} />
              </td>
              <td className="digits">
                <Rate rate={row.solved} />
              </td>
              <td className="digits">
                <Rate rate={row.satisfied} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
