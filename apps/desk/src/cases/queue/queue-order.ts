import { queuePageSize } from '@huiyin/contract/desk/queue-page-size';
import { keepInWindow, readInWindow } from '../../form/window-store.ts';
import { desk } from '../../rpc/client.ts';
import { filterFrom } from './queue-filter.ts';

const place = 'queue-order';

type QueueOrder = {
  readonly caseIds: readonly string[];
  readonly search: string;
  readonly text: string;
  /** Where the next page begins, or null when this is all. */
  readonly next: string | null;
};

/** Remembers, for this tab, the list a case was opened from, so that the next case is one key away. */
export function rememberOrder(order: QueueOrder): void {
  void keepInWindow(place, JSON.stringify(order));
}

/** The list last seen, or null. */
export function lastOrder(): QueueOrder | null {
  const kept = readInWindow(place);
  return kept === null ? null : (JSON.parse(kept) as QueueOrder);
}

/** Reads the page that follows and gives its first case; null at the end of the list. */
export async function nextPageOfOrder(): Promise<string | null> {
  const order = lastOrder();
  if (!order?.next) return null;
  const filter = filterFrom(new URLSearchParams(order.search), order.text);
  const page = await desk.queue.page.query({ filter, after: order.next, limit: queuePageSize });
  const caseIds = page.rows.map((row) => row.caseId);
  rememberOrder({ ...order, caseIds: [...order.caseIds, ...caseIds], next: page.next });
  return caseIds[0] ?? null;
}

/** Where `caseId` stands in the list last seen, with its neighbours. Null when it does not stand there. */
export function neighboursOf(caseId: string) {
  const order = lastOrder();
  const index = order?.caseIds.indexOf(caseId) ?? -1;
  if (!order || index < 0) return null;
  return {
    index,
    count: order.caseIds.length,
    previous: order.caseIds[index - 1] ?? null,
    next: order.caseIds[index + 1] ?? null,
  };
}
