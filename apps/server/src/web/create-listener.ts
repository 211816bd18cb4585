import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { Environment, Site } from '../env.ts';
import { StartFailure } from '../operator/start-failure.ts';
import { askedPaths } from './asked-paths.ts';
import { isTheProxy, limitClients } from './limit-clients.ts';
import { ownTls } from './own-tls.ts';
import { answerPlainly, refuseConnection, sendError } from './plain-answers.ts';
import type { RouteBudget } from './route-budgets.ts';
import { guardOrigin } from './same-origin.ts';
import { protect, protectResponses } from './security-headers.ts';

/** What both listeners have in common. */
export interface ListenerOptions {
  readonly environment: Pick<Environment, 'tls' | 'behindProxy' | 'subdomainsToo'>;
  readonly site: Site;
  readonly policy: string;
  readonly budgets: readonly RouteBudget[];
  readonly log: Logger;
}

/** A listener that guards, protects and logs, and serves nothing yet. */
export function createListener({
  environment,
  site,
  policy,
  budgets,
  log,
}: ListenerOptions): FastifyInstance {
  const protection = {
    ...{ policy, subdomainsToo: environment.subdomainsToo },
    isHttps: site.origins.every((origin) => origin.startsWith('https:')),
  };
  const server = fastify({
    loggerInstance: log,
    // Fastify's own lines carry addresses and whole urls.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: environment.behindProxy ? isTheProxy : false,
    routerOptions: { ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    // These two come before any route and pass no hook.
    frameworkErrors: (error, _request, reply) => {
      protect(reply, protection);
      sendError(reply, error);
    },
    clientErrorHandler: (error, socket) => refuseConnection(error, socket, protection),
    ...(environment.tls ? { https: ownTls(environment.tls) } : {}),
  }) as unknown as FastifyInstance;
  // Handlers read bodies themselves, as streams.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  protectResponses(server, protection);
  limitClients(server, budgets);
  guardOrigin(server, site.origins);
  answerPlainly(server);
  server.addHook('onResponse', async (request, reply) => logResponse(request, reply));
  return server;
}

/** Opens the listener. Throws `StartFailure` if the port is taken or not allowed. */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartFailure(
        `端口 ${port} 已被占用，请用 --port 换一个。 Port ${port} is taken; choose another with --port.`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new StartFailure(
        `不能在 ${host}:${port} 上监听。 It is not possible to listen on ${host}:${port}.`,
      );
    }
    throw error;
  }
}

const LAST_ANSWERS_MS = 5_000;

/** Takes no more requests, lets running ones finish for a few seconds, then closes what is still open. */
export async function closeListener(server: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS);
  await server.close();
  clearTimeout(timer);
}

/** Sealed tips leave no line, however their address is written: when one came would stand in it. */
function concernsTip(url: string): boolean {
  return askedPaths(url).some((path) =>
    /^\/(submit|follow)\/sealed(\/|\.|$)|^\/rpc\/portal\/tip\.|^\/islands\/(tip|pdf)-/.test(path),
  );
}

/** Method, path without its query, status, time, and why it was turned away where it was: neither what was sent nor by whom. */
function logResponse(request: FastifyRequest, { statusCode, elapsedTime, refusal }: FastifyReply): void {
  if (concernsTip(request.url)) return;
  const path = request.url.split('?', 1)[0] ?? '';
  const line = { method: request.method, path, status: statusCode, ms: Math.round(elapsedTime) };
  request.log.info(refusal ? { ...line, refusal } : line, 'answered');
}
