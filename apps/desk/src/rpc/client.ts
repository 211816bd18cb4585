import type { DeskRouter } from '@huiyin/rpc/desk';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { failureOf } from './failure.ts';

/** Told when the server no longer knows who is signed in. */
type SessionEnd = { notify: () => void };
export const sessionEnd: SessionEnd = { notify: () => {} };

function onError(error: Error): void {
  if (failureOf(error).kind === 'signedOut') sessionEnd.notify();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (attempts, error) => failureOf(error).kind === 'unreachable' && attempts < 3,
    },
  },
});

/** The desk's procedures. Questions travel as POST too, so that no search word ends up in an address or an access log. */
export const desk = createTRPCClient<DeskRouter>({
  links: [httpBatchLink({ url: '/rpc/desk', methodOverride: 'POST', maxItems: 10 })],
});

/** The same procedures as TanStack Query options. */
export const deskQuery = createTRPCOptionsProxy<DeskRouter>({ client: desk, queryClient });

export type RouterOutput = inferRouterOutputs<DeskRouter>;
