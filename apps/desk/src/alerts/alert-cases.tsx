import type { AlertView } from '@huiyin/contract/desk/alerts';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** The cases behind an alert, latest first. */
export function AlertCases({ view: { cases, caseCount } }: { view: AlertView }) {
  const { words, caseWords } = useWords();
  const say = words.alerts;
  const { columns } = words.queue;
  const dates = useDates();
  return (
    <section className="trend">
      <h2>{say.cases(caseCount)}</h2>
      {cases.length < caseCount && <p className="soft">{say.casesShown(cases.length)}</p>}
      <WideTable label={say.cases(caseCount)}>
        <table className="dense">
          <caption className="visually-hidden">{say.cases(caseCount)}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.summary}</th>
              <th scope="col">{say.repeatsColumns.town}</th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.received}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((row) => (
              <tr key={row.caseId}>
                <th scope="row">
                  <Link to={`/cases/${row.caseId}`} className="number">
                    {caseNumberText(row.caseNumber)}
                  </Link>
                </th>
                <td className="told">{row.opening}</td>
                <td>{row.town ?? <span className="soft">{say.townUnknown}</span>}</td>
                <td>{row.unit}</td>
                <td>{caseWords.states[row.state]}</td>
                <td className="number">{dates.shortDay(row.receivedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
