import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { queuePageSize } from '@huiyin/contract/desk/queue-page-size';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { desk, deskQuery } from '../../rpc/client.ts';
import { filterFrom, searchFrom } from './queue-filter.ts';
import { rememberOrder } from './queue-order.ts';

/** The filter in force, read from the address; the search text lives in the history entry instead. */
export function useQueueFilter() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const text: string = location.state?.text ?? '';
  const filter = useMemo(() => filterFrom(search, text), [search, text]);
  const setFilter = useCallback(
    (next: QueueFilter) => {
      const address = { pathname: '/cases', search: searchFrom(next).toString() };
      void navigate(address, { state: { text: next.text }, preventScrollReset: true });
    },
    [navigate],
  );
  return { filter, setFilter };
}

/** Pages of cases under a filter, and the counts beside each choice. */
export function useQueue(filter: QueueFilter) {
  const pages = useInfiniteQuery({
    queryKey: [...deskQuery.queue.page.pathKey(), filter],
    queryFn: ({ pageParam, signal }) =>
      desk.queue.page.query({ filter, after: pageParam, limit: queuePageSize }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const counts = useQuery(
    deskQuery.queue.counts.queryOptions({ filter }, { placeholderData: keepPreviousData }),
  );
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  useEffect(() => {
    if (pages.isPlaceholderData) return;
    const caseIds = rows.map((row) => row.caseId);
    const next = pages.data?.pages[pages.data.pages.length - 1]?.next ?? null;
    rememberOrder({ caseIds, search: searchFrom(filter).toString(), text: filter.text, next });
  }, [rows, filter, pages.data, pages.isPlaceholderData]);
  return { pages, rows, counts: counts.data ?? null };
}
