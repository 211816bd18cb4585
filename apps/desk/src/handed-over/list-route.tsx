import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { newClueAddress } from '../clues/clue-address.ts';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Cases that triage handed to the discipline office; nobody else sees them any more. */
export function HandedOverRoute() {
  const { words } = useWords();
  const dates = useDates();
  const { handedOver: say } = words;
  const query = useQuery(deskQuery.queue.handedOver.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <p className="empty">{say.empty}</p>
          ) : (
            <table className="dense">
              <caption className="visually-hidden">{say.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.columns.number}</th>
                  <th scope="col">{say.columns.opening}</th>
                  <th scope="col">{say.columns.received}</th>
                  <th scope="col">{words.nav.clues}</th>
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
                    <td className="opening">{row.opening}</td>
                    <td className="number">{dates.shortMoment(row.receivedAt)}</td>
                    <td>
                      <Link to={newClueAddress('case', row.caseId)}>{words.clues.fromCase}</Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Page>
  );
}
