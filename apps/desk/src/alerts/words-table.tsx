import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { Link } from 'react-router';
import { DataTable } from '../app/data-table.tsx';
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
        <DataTable
          caption={say.words}
          stacks
          look="narrow"
          rows={rising.rows}
          keyOf={({ word }) => word}
          columns={[
            { head: column.word, cell: ({ word }) => word },
            { head: column.seen, number: true, cell: ({ seen }) => seen },
            { head: column.expected, number: true, cell: ({ expected }) => say.expected(expected) },
            {
              head: column.examples,
              look: 'number',
              cell: ({ examples }) =>
                examples.map(({ caseId, caseNumber }) => (
                  <span key={caseId}>
                    <Link to={`/cases/${caseId}`}>{caseNumberText(caseNumber)}</Link>{' '}
                  </span>
                )),
            },
          ]}
        />
      )}
    </section>
  );
}
