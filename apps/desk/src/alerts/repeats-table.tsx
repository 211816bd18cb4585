import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { everyCase } from '@huiyin/contract/desk/queue';
import { DataTable } from '../app/data-table.tsx';
import { CasesLink } from '../trends/cases-link.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** The plain list: one measure, one town, three times and more. */
export function RepeatsTable({ repeats: { since, rows } }: { repeats: AlertsView['repeats'] }) {
  const { words, caseWords } = useWords();
  const say = words.alerts;
  const dates = useDates();
  const { repeatsColumns: column } = say;
  return (
    <section className="trend">
      <h2>{say.repeats}</h2>
      <p className="soft">{say.repeatsNote(dates.day(since))}</p>
      {rows.length === 0 ? (
        <p className="empty">{say.repeatsNone}</p>
      ) : (
        <DataTable
          caption={say.repeats}
          stacks
          rows={rows}
          keyOf={({ measureId, townId }) => `${measureId} ${townId}`}
          columns={[
            { head: column.measure, cell: ({ measure }) => measure },
            { head: column.town, cell: ({ town }) => town },
            {
              head: column.cases,
              number: true,
              cell: ({ measureId, measure, townId, town, cases }) => (
                <CasesLink
                  label={`${measure} ${town}`}
                  count={cases}
                  filter={{ ...everyCase, measureId, townId, receivedFrom: since }}
                />
              ),
            },
            { head: column.latest, look: 'number', cell: ({ latestOn }) => dates.shortDay(latestOn) },
            { head: column.status, cell: ({ status }) => caseWords.measureStatuses[status] },
          ]}
        />
      )}
    </section>
  );
}
