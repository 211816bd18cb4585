import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { DueCell } from '../cases/due-cell.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Citizens to be called back after a bad rating, the most pressing first. */
export function CallBackRoute() {
  const { words, caseWords } = useWords();
  const { conduct, queue } = words;
  const query = useQuery(deskQuery.conduct.callBacks.queryOptions());
  return (
    <Page title={conduct.callBacksTitle}>
      <p className="soft">{conduct.callBacksIntro}</p>
      <Answer query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="empty">{conduct.callBacksNone}</p>
          ) : (
            <WideTable label={conduct.callBacksTitle}>
              <table className="dense">
                <caption className="visually-hidden">{conduct.callBacksTitle}</caption>
                <thead>
                  <tr>
                    <th scope="col">{queue.columns.number}</th>
                    <th scope="col">{queue.columns.unit}</th>
                    <th scope="col">{words.caseView.rating}</th>
                    <th scope="col">{conduct.attempts}</th>
                    <th scope="col">{queue.columns.due}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.caseId}>
                      <th scope="row">
                        <Link to={`/cases/${row.caseId}`} className="number">
                          {caseNumberText(row.caseNumber)}
                        </Link>
                      </th>
                      <td>{row.unit}</td>
                      <td>{caseWords.satisfaction[row.satisfied as 1 | 2 | 3 | 4 | 5]}</td>
                      <td className="number">{row.attempts}</td>
                      <td className="number">
                        <DueCell dueOn={row.dueOn} overdue={row.overdue} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          )
        }
      </Answer>
    </Page>
  );
}
