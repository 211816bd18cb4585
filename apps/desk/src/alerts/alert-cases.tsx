import type { AlertView } from '@huiyin/contract/desk/alerts';
import { DataTable } from '../app/data-table.tsx';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
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
      <DataTable
        caption={say.cases(caseCount)}
        stacks
        rows={cases}
        keyOf={({ caseId }) => caseId}
        columns={[
          {
            head: columns.number,
            cell: ({ caseId, caseNumber }) => <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />,
          },
          { head: columns.summary, look: 'told', cell: ({ opening }) => opening },
          {
            head: say.repeatsColumns.town,
            cell: ({ town }) => town ?? <span className="soft">{say.townUnknown}</span>,
          },
          { head: columns.unit, cell: ({ unit }) => unit },
          { head: columns.state, cell: ({ state }) => caseWords.states[state] },
          { head: columns.received, look: 'number', cell: ({ receivedOn }) => dates.shortDay(receivedOn) },
        ]}
      />
    </section>
  );
}
