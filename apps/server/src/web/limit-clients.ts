import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type Budget, createBudget, spend } from '@huiyin/services/submission/budget';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { askedPaths } from './asked-paths.ts';
import { sendSentence } from './plain-answers.ts';
import { overall, type RouteBudget } from './route-budgets.ts';

/** Built files cost nothing, and the desk's own questions travel as POST. */
const READS_BY_POST = /^\/rpc\/desk\//;

const KEPT_MS = 10 * 60_000;
const MOST_BUDGETS = 100_000;

/** One budget of whoever asks: what for, and how much of it in a minute. */
export type Limit = { readonly name: string; readonly perMinute: number };

/** The budgets of whoever asks. `from` is an address; it is not kept. */
export interface Clients {
  mayAsk(from: string, limit: Limit, now: Date): boolean;
}

/**
 * Counts per address without knowing one: in memory, under a hash whose random key is thrown away with all counts every ten
 * minutes. An IPv6 address counts by its network.
 */
export function createClients(random: (count: number) => Uint8Array = randomBytes): Clients {
  let key = random(32);
  let since = 0;
  let budgets = new Map<string, Budget>();
  return {
    mayAsk: (from, { name, perMinute }, now) => {
      if (now.getTime() - since > KEPT_MS) [key, since, budgets] = [random(32), now.getTime(), new Map()];
      const mark = createHmac('sha256', key)
        .update(`${name} ${networkOf(from)}`)
        .digest('base64')
        .slice(0, 22);
      const budget = budgets.get(mark) ?? createBudget({ burst: perMinute, perMinute });
      // Anew at the end, so that whoever asked the longest ago is forgotten first.
      budgets.delete(mark);
      budgets.set(mark, budget);
      const [oldest] = budgets.keys();
      if (budgets.size > MOST_BUDGETS && oldest !== undefined) budgets.delete(oldest);
      return spend(budget, now);
    },
  };
}

/** Answers 429 to an address that asks for more than a house full of people would, in all or of one route. This machine itself is not counted. */
export function limitClients(
  server: FastifyInstance,
  routes: readonly RouteBudget[],
  clients: Clients = createClients(),
): void {
  const limitsOf = limitsBy(routes);
  server.addHook('onRequest', async (request, reply) => {
    if (isThisMachine(request.ip)) return;
    const now = new Date();
    if (limitsOf(request).every((limit) => clients.mayAsk(request.ip, limit, now))) return;
    reply.refusal = 'tooOften';
    reply.header('retry-after', '60');
    await sendSentence(reply, 429);
  });
}

/** What a request counts against: readings or changes as a whole, and each route that it asks for; a batch of calls asks for several. */
export function limitsBy(
  routes: readonly RouteBudget[],
): (asked: Pick<FastifyRequest, 'method' | 'url'>) => Limit[] {
  const rows = routes.map(({ path, when, perMinute }) => ({
    ...{ when, pattern: patternOf(path), limit: { name: `${when} ${path}`, perMinute } },
  }));
  return ({ method, url }) => {
    const isRead = method === 'GET' || method === 'HEAD';
    const sort = isRead || READS_BY_POST.test(url) ? 'read' : 'change';
    const asked = isRead ? 'read' : 'change';
    const own = askedPaths(url).flatMap((path) =>
      rows
        .filter(({ when, pattern }) => (when === 'any' || when === asked) && pattern.test(path))
        .map(({ limit }) => limit),
    );
    return [{ name: sort, perMinute: overall[sort] }, ...own];
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Whom forwarding headers are believed: the one proxy in front, never what a client wrote into them itself. */
export function isTheProxy(_address: string, hop: number): boolean {
  return hop === 0;
}

function isThisMachine(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

/** Of an IPv6 address its first four groups: a household is given so many. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::', 2);
  const groups = head.split(':').filter(Boolean);
  const ends = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? 8 - groups.length - ends.length : 0;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...ends].slice(0, 4).join(':');
}
