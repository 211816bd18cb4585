const place = 'huiyin.desk.queue-order';

type QueueOrder = { readonly caseIds: readonly string[]; readonly search: string; readonly text: string };

/** Remembers, for this tab, the list a case was opened from, so that the next case is one key away. */
export function rememberOrder(order: QueueOrder): void {
  sessionStorage.setItem(place, JSON.stringify(order));
}

/** The list last seen, or null. */
export function lastOrder(): QueueOrder | null {
  const kept = sessionStorage.getItem(place);
  return kept === null ? null : (JSON.parse(kept) as QueueOrder);
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
