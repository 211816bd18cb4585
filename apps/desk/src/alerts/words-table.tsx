import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Words and phrases that rise, each with a few cases to read. */
export function WordsTable({ words: rising }: { words: AlertsView['words'] }) {
  const say = useWords().words.alerts;
  const dates = useDates();
  const { wordsColumns: column } = say;
  return (
    <section className="trend">
      <h2>{say.words}</h2>
      {rising === null ? (
        <p className="empty">{say.wordsTooShort}</p>
      ) : (
        <p className="soft">
          {say.wordsNote(dates.day(rising.from), dates.day(rising.to), rising.pastWeeks)}
        </p>
      )}
      {rising !== null && rising.rows.length === 0 && <p className="empty">{say.wordsNone}</p>}
      {rising !== null && rising.rows.length > 0 && (
        <WideTable label={say.words}>
          <table className="dense narrow">
            <caption className="visually-hidden">{say.words}</caption>
            <thead>
              <tr>
                <th scope="col">{column.word}</th>
                <th scope="col" className="digits">
                  {column.seen}
                </th>
                <th scope="col" className="digits">
                  {column.expected}
                </th>
                <th scope="col">{column.examples}</th>
              </tr>
            </thead>
            <tbody>
              {rising.rows.map(({ word, seen, expected, examples }) => (
                <tr key={word}>
                  <th scope="row">{word}</th>
                  <td className="digits">{seen}</td>
                  <td className="digits">{say.expected(expected)}</td>
                  <td className="number">
                    {examples.map(({ caseId, caseNumber }) => (
                      <span key={caseId}>
                        <Link to={`/cases/${caseId}`}>{caseNumberText(caseNumber)}</Link>{' '}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
