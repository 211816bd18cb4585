import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigationType } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
import { DueCell } from '../cases/due-cell.tsx';
import { useQueueKeys } from '../cases/queue/use-queue-keys.ts';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Citizens to be called back after a bad rating, the most pressing first. */
export function CallBackRoute() {
  const { words, caseWords } = useWords();
  const { conduct, queue } = words;
  const query = useQuery(deskQuery.conduct.callBacks.queryOptions());
  const list = useRef<HTMLDivElement>(null);
  const comesBack = useNavigationType() === 'POP';
  useQueueKeys({ list, search: null, ready: (query.data?.length ?? 0) > 0, comesBack });
  return (
    <Page title={conduct.callBacksTitle} takesFocus={!comesBack}>
      <p className="soft">{conduct.callBacksIntro}</p>
      <div ref={list}>
        <Answer query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="empty">{conduct.callBacksNone}</p>
            ) : (
              <DataTable
                caption={conduct.callBacksTitle}
                stacks
                rows={rows}
                keyOf={({ caseId }) => caseId}
                columns={[
                  {
                    head: queue.columns.number,
                    cell: ({ caseId, caseNumber }) => (
                      <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />
                    ),
                  },
                  { head: queue.columns.unit, cell: ({ unit }) => unit },
                  {
                    head: words.caseView.rating,
                    cell: ({ solved, satisfied }) =>
                      words.caseView.ratingText(
                        caseWords.solvedAnswers[solved],
                        caseWords.satisfaction[satisfied as 1 | 2 | 3 | 4 | 5],
                      ),
                  },
                  { head: conduct.attempts, number: true, cell: ({ attempts }) => attempts },
                  {
                    head: queue.columns.due,
                    look: 'number',
                    cell: ({ dueOn, overdue }) => <DueCell dueOn={dueOn} overdue={overdue} />,
                  },
                ]}
              />
            )
          }
        </Answer>
      </div>
    </Page>
  );
}
