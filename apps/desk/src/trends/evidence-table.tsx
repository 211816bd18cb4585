import type { TrendsView } from '@huiyin/contract/desk/trends';
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
    <div className="table-frame">
      <table className="dense">
        <caption className="visually-hidden">{evidence}</caption>
        <thead>
          <tr>
            <th scope="col">{column.measure}</th>
            <th scope="col">{column.statusReported}</th>
            <th scope="col" className="digits">
              {column.cases}
            </th>
            <th scope="col" className="digits">
              {column.overdue}
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
          {measures.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.number !== null && <span className="number soft">{row.number} </span>}
                {row.label}
              </th>
              <td>{caseWords.measureStatuses[row.status]}</td>
              <td className="digits">
                <CasesLink label={row.label} count={row.received} filter={receivedOf(row, period)} />
              </td>
              <td className="digits">
                <CasesLink label={row.label} count={row.overdue} filter={overdueOf(row)} />
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
