import { contextOverHttp, deskRouter } from '@huiyin/rpc/wiring';
import type { Services } from '@huiyin/services/services';
import { createStaffSignIn } from '@huiyin/services/staff/create-staff-sign-in';
import type { OfficeProvider } from '@huiyin/services/staff/office-sign-in';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { FastifyBaseLogger } from 'fastify';
import type { WebHandler } from '../web/web-handler.ts';
import { createFilesHandler } from './desk-files.ts';
import { noteFault } from './note-fault.ts';

/** What an open page asks for every minute: it must not keep a session alive that nobody uses. */
const askedByItself = ['/rpc/desk/bulk.recent'];

/** So many questions a screen puts at once; the desk's client sends no more in one request. */
const MOST_AT_ONCE = 10;

/** The staff's side: sign-in, the router, and files of cases; `settled` waits until the audit trail has what was refused. */
export function wireDesk(
  services: Services,
  {
    origins,
    secondFactor,
    office,
    portalOrigin,
    log,
  }: {
    origins: readonly [string, ...string[]];
    secondFactor: boolean;
    office: OfficeProvider | null;
    portalOrigin: string;
    log: FastifyBaseLogger;
  },
): { rpc: WebHandler; auth: WebHandler; files: WebHandler; settled: () => Promise<void> } {
  const { database, jurisdictionId, secret, passwordProfile } = services;
  const signIn = createStaffSignIn({
    database,
    jurisdictionId,
    secret,
    origins,
    secondFactor,
    office,
    passwordProfile,
  });
  const contextOf = async (req: Request) => ({
    services,
    actor: await signIn.actorOf(req.headers, !askedByItself.includes(new URL(req.url).pathname)),
    portalOrigin,
  });
  const rpc: WebHandler = (req) =>
    fetchRequestHandler({
      endpoint: '/rpc/desk',
      req,
      router: deskRouter,
      // The desk posts its questions too: a searched name must not stand in an address or an access log.
      allowMethodOverride: true,
      maxBatchSize: MOST_AT_ONCE,
      createContext: () => contextOverHttp(contextOf(req)),
      onError: noteFault(log),
    });
  const { handler: auth, settled } = signIn;
  return { rpc, auth, files: createFilesHandler(services, signIn.actorOf), settled };
}
