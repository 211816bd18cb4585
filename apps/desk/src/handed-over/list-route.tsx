import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
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
            <DataTable
              caption={say.title}
              stacks
              rows={cases}
              keyOf={({ caseId }) => caseId}
              columns={[
                {
                  head: say.columns.number,
                  cell: ({ caseId, caseNumber }) => (
                    <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />
                  ),
                },
                { head: say.columns.opening, look: 'told', cell: ({ opening }) => opening },
                {
                  head: say.columns.received,
                  look: 'number',
                  cell: ({ receivedAt }) => dates.shortMoment(receivedAt),
                },
                {
                  head: words.nav.clues,
                  cell: ({ caseId }) => (
                    <Link to={newClueAddress('case', caseId)} aria-keyshortcuts="c">
                      {words.clues.fromCase}
                    </Link>
                  ),
                },
              ]}
            />
          )
        }
      </Answer>
    </Page>
  );
}
