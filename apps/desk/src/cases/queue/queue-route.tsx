import { useMemo, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { FailureNote, Loading } from '../../app/answer.tsx';
import { Page } from '../../app/page.tsx';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { BulkArea } from '../bulk/bulk-area.tsx';
import { useSelection } from '../bulk/use-selection.ts';
import { AppliedLimits } from './applied-limits.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueSearch } from './queue-search.tsx';
import { QueueTable } from './queue-table.tsx';
import { useHeldWhilePressed } from './use-held-while-pressed.ts';
import { useQueue, useQueueFilter } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';

/** The list of cases one works from all day. */
export function QueueRoute() {
  const { words } = useWords();
  const me = useStaff();
  const { filter, setFilter } = useQueueFilter();
  const { pages, rows: latest, counts } = useQueue(filter);
  const list = useRef<HTMLDivElement>(null);
  const rows = useHeldWhilePressed(latest, list);
  const search = useRef<HTMLInputElement>(null);
  const comesBack = useNavigationType() === 'POP' || useLocation().state?.comesBack === true;
  useQueueKeys({ list, search, ready: rows.length > 0, comesBack });

  const shown = useMemo(() => rows.map(({ caseId }) => caseId), [rows]);
  const selection = useSelection(shown, filter);
  const selects = me.role === 'triageOfficer';

  const ofUnit = me.role === 'unitHandler' || me.role === 'unitHead';
  return (
    <Page
      title={ofUnit ? words.queue.ownTitle : words.queue.title}
      takesFocus={!comesBack}
      wide
      beside={
        <p className="soft" role="status">
          {counts && words.queue.total(counts.total)}
        </p>
      }
    >
      <div className="queue">
        <div className="queue-side">
          <QueueSearch field={search} filter={filter} setFilter={setFilter} />
          <QueueFilters filter={filter} setFilter={setFilter} counts={counts} showUnits={!ofUnit} />
        </div>
        <div className="queue-main" ref={list} aria-busy={pages.isPlaceholderData}>
          {selects && <BulkArea selection={selection} rows={rows} filter={filter} />}
          <AppliedLimits filter={filter} setFilter={setFilter} />
          {pages.isPending && <Loading />}
          {pages.isError && <FailureNote error={pages.error} again={() => void pages.refetch()} />}
          {pages.isSuccess && (
            <QueueTable
              rows={rows}
              total={counts?.total ?? null}
              narrowed={{ filter, clear: setFilter }}
              selection={selects ? selection : null}
              more={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
