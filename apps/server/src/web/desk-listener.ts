import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { cacheForever } from './cached-files.ts';
import { createListener, type ListenerOptions } from './create-listener.ts';
import { deskBudgets } from './route-budgets.ts';
import { DESK_POLICY } from './security-headers.ts';
import { serveCalls } from './serve-calls.ts';
import { serveWeb } from './serve-web.ts';
import type { WebHandler } from './web-handler.ts';

const MEGABYTE = 1024 * 1024;

/** The staff's listener: sign-in, `/rpc/desk`, files of cases, and the built site for every other address. No `/rpc/portal`. */
export async function createDeskListener(
  options: Omit<ListenerOptions, 'policy' | 'budgets'> & {
    siteFolder: string;
    rpc: WebHandler;
    auth: WebHandler;
    files: WebHandler;
  },
): Promise<FastifyInstance> {
  const server = createListener({ ...options, policy: DESK_POLICY, budgets: deskBudgets });
  await server.register(fastifyStatic, { root: options.siteFolder, wildcard: false, ...cacheForever });
  serveCalls(server, { url: '/rpc/desk/*', handler: options.rpc, maxBytes: 12 * MEGABYTE });
  serveWeb(server, { url: '/api/auth/*', handler: options.auth, maxBytes: MEGABYTE, tellsAddress: true });
  serveWeb(server, { url: '/files/*', handler: options.files, maxBytes: 65 * MEGABYTE });
  for (const url of ['/rpc/*', '/api/*', '/assets/*']) {
    server.all(url, (_request, reply) => reply.callNotFound());
  }
  // Addresses inside the site are the browser's to resolve.
  server.get('/*', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  return server;
}
