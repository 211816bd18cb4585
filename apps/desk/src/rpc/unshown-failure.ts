import { notifyManager, type Query } from '@tanstack/react-query';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { queryClient } from './client.ts';

const cache = queryClient.getQueryCache();
const listeners = new Set<() => void>();
/** Failures that some part of the page shows in its own place, once for each part. */
let shown: readonly unknown[] = [];

function setShown(next: readonly unknown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says that the page shows this failure as long as the calling part is there. */
export function useShownFailure(error: unknown): void {
  useLayoutEffect(() => {
    setShown([...shown, error]);
    return () => {
      const at = shown.indexOf(error);
      setShown(shown.filter((_, other) => other !== at));
    };
  }, [error]);
}

/** Why something that the page asked for was not read, where no part of it says so; null if all was, or is told of. */
export function useUnshownFailure(): Error | null {
  return useSyncExternalStore(subscribe, () => cache.getAll().find(isUnshown)?.state.error ?? null);
}

/** Asks again for everything that the page did not get. */
export function askAgain(): void {
  void queryClient.refetchQueries({ type: 'active', predicate: isUnread });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const leaveCache = cache.subscribe(notifyManager.batchCalls(listener));
  return () => {
    listeners.delete(listener);
    leaveCache();
  };
}

const isUnread = ({ state }: Query): boolean => state.status === 'error' && state.data === undefined;
const isUnshown = (query: Query): boolean =>
  query.isActive() && isUnread(query) && !shown.includes(query.state.error);
