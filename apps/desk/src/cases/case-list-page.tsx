import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { type ReactNode, useRef } from 'react';
import { Link, useNavigationType } from 'react-router';
import { FailureNote, Loading } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { useWords } from '../words/words.tsx';
import { caseNumberText } from './case-number-text.ts';
import { DueCell } from './due-cell.tsx';
import { useQueue } from './queue/use-queue.ts';
import { useQueueKeys } from './queue/use-queue-keys.ts';

type CaseListPageProps = {
  readonly title: string;
  readonly empty: string;
  readonly narrowed: Partial<QueueFilter>;
  readonly addressOf: (caseId: string) => string;
  /** What stands beside the heading. */
  readonly beside?: ReactNode;
};

/** A plain list of some cases, each leading to the page where its next step is done. */
export function CaseListPage({ title, empty, narrowed, addressOf, beside }: CaseListPageProps) {
  const { words } = useWords();
  const { columns } = words.queue;
  const { pages, rows } = useQueue({ ...everyCase, ...narrowed });
  const list = useRef<HTMLDivElement>(null);
  const comesBack = useNavigationType() === 'POP';
  useQueueKeys({ list, search: null, ready: rows.length > 0, comesBack });
  return (
    <Page title={title} beside={beside} takesFocus={!comesBack} wide>
      <div ref={list}>
        {pages.isPending && <Loading />}
        {pages.isError && <FailureNote error={pages.error} again={() => void pages.refetch()} />}
        {pages.isSuccess && rows.length === 0 && <p className="empty">{empty}</p>}
        {rows.length > 0 && (
          <DataTable
            caption={title}
            look="queue-table"
            stacks
            rows={rows}
            keyOf={({ caseId }) => caseId}
            columns={[
              {
                head: columns.number,
                cell: ({ caseId, caseNumber }) => (
                  <Link to={addressOf(caseId)} data-case={caseId} className="number">
                    {caseNumberText(caseNumber)}
                  </Link>
                ),
              },
              { head: columns.summary, look: 'opening', cell: ({ opening }) => opening },
              { head: columns.unit, cell: ({ unit }) => unit },
              {
                head: columns.due,
                look: 'number',
                cell: ({ dueOn, overdue, paused }) => (
                  <DueCell dueOn={dueOn} overdue={overdue} paused={paused} />
                ),
              },
            ]}
          />
        )}
        {pages.hasNextPage && (
          <button type="button" onClick={() => void pages.fetchNextPage()} aria-keyshortcuts=".">
            {words.queue.more}
          </button>
        )}
      </div>
    </Page>
  );
}
