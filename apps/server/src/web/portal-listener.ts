import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { cacheForever } from './cached-files.ts';
import { createListener, type ListenerOptions } from './create-listener.ts';
import { portalBudgets } from './route-budgets.ts';
import { PORTAL_POLICY } from './security-headers.ts';
import { serveCalls } from './serve-calls.ts';
import { serveLog } from './serve-log.ts';
import { serveWeb } from './serve-web.ts';
import type { WebHandler } from './web-handler.ts';

const KILOBYTE = 1024;
/** Six files of ten megabytes and the form around them. */
const MAX_SUBMISSION = 65 * KILOBYTE * KILOBYTE;
const MAX_CALL = 256 * KILOBYTE;

/** The citizens' listener: built files, `/rpc/portal`, and every other address to the pages. No `/rpc/desk`. */
export async function createPortalListener(
  options: Omit<ListenerOptions, 'policy' | 'budgets'> & {
    clientFolder: string;
    /** The published transparency log. */
    logFolder: string;
    rpc: WebHandler;
    pages: WebHandler;
    /** Tells classes of sources; absent where an install does not tell them apart. */
    classOf?: ((address: string) => string) | undefined;
  },
): Promise<FastifyInstance> {
  const server = createListener({ ...options, policy: PORTAL_POLICY, budgets: portalBudgets });
  for (const folder of ['assets', 'islands']) {
    await server.register(fastifyStatic, {
      root: join(options.clientFolder, folder),
      prefix: `/${folder}/`,
      decorateReply: false,
      ...cacheForever,
    });
  }
  await serveLog(server, options.logFolder);
  const { classOf } = options;
  serveCalls(server, { url: '/rpc/portal/*', handler: options.rpc, maxBytes: MAX_CALL, classOf });
  server.all('/rpc/*', (_request, reply) => reply.callNotFound());
  serveWeb(server, { url: '/*', handler: options.pages, maxBytes: MAX_SUBMISSION, classOf });
  return server;
}
