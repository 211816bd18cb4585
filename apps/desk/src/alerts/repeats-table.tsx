import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { WideTable } from '../app/wide-table.tsx';
import { everything } from '../cases/queue/queue-filter.ts';
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
        <WideTable label={say.repeats}>
          <table className="dense">
            <caption className="visually-hidden">{say.repeats}</caption>
            <thead>
              <tr>
                <th scope="col">{column.measure}</th>
                <th scope="col">{column.town}</th>
                <th scope="col" className="digits">
                  {column.cases}
                </th>
                <th scope="col">{column.latest}</th>
                <th scope="col">{column.status}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.measureId} ${row.townId}`}>
                  <th scope="row">{row.measure}</th>
                  <td>{row.town}</td>
                  <td className="digits">
                    <CasesLink
                      label={`${row.measure} ${row.town}`}
                      count={row.cases}
                      filter={{
                        ...everything,
                        ...{ measureId: row.measureId, townId: row.townId, receivedFrom: since },
                      }}
                    />
                  </td>
                  <td className="number">{dates.shortDay(row.latestOn)}</td>
                  <td>{caseWords.measureStatuses[row.status]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
