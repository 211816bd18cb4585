import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type Budget, createBudget, spend } from '@huiyin/services/submission/budget';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendSentence } from './plain-answers.ts';

/** What one address may ask for in a minute. A village or an office may stand behind one. */
const MOST = { read: 3000, change: 240, lookUp: 120 } as const;
type Sort = keyof typeof MOST;

const LOOK_UP = /^(\/en)?\/follow|^\/rpc\/portal\/(case\.open|tip\.follow)/;
/** Built files cost nothing, and the desk's own questions travel as POST. */
const READS_BY_POST = /^\/rpc\/desk\//;

const KEPT_MS = 10 * 60_000;
const MOST_CLIENTS = 50_000;

/** The budgets of whoever asks. `from` is an address; it is not kept. */
export interface Clients {
  mayAsk(from: string, sort: Sort, now: Date): boolean;
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
    mayAsk: (from, sort, now) => {
      if (now.getTime() - since > KEPT_MS) [key, since, budgets] = [random(32), now.getTime(), new Map()];
      const mark = createHmac('sha256', key)
        .update(`${sort} ${networkOf(from)}`)
        .digest('base64')
        .slice(0, 22);
      const budget = budgets.get(mark) ?? createBudget({ burst: MOST[sort], perMinute: MOST[sort] });
      // Anew at the end, so that whoever asked the longest ago is forgotten first.
      budgets.delete(mark);
      budgets.set(mark, budget);
      const [oldest] = budgets.keys();
      if (budgets.size > MOST_CLIENTS && oldest !== undefined) budgets.delete(oldest);
      return spend(budget, now);
    },
  };
}

/** Answers 429 to an address that asks for more than a house full of people would. This machine itself is not counted. */
export function limitClients(server: FastifyInstance, clients: Clients = createClients()): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isThisMachine(request.ip) || clients.mayAsk(request.ip, sortOf(request), new Date())) return;
    reply.header('retry-after', '60');
    await sendSentence(reply, 429);
  });
}

/** Whom forwarding headers are believed: the one proxy in front, never what a client wrote into them itself. */
export function isTheProxy(_address: string, hop: number): boolean {
  return hop === 0;
}

function sortOf({ method, url }: FastifyRequest): Sort {
  if (method === 'GET' || method === 'HEAD' || READS_BY_POST.test(url)) return 'read';
  return LOOK_UP.test(url) ? 'lookUp' : 'change';
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
