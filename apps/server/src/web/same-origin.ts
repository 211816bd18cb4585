import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from './plain-answers.ts';

const FORM = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const CONTENT_TYPES = [...FORM, 'application/json'];
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyInstance {
    siteOrigins: readonly string[];
  }
}

/** The site's own origin by which `request` reached it. */
export function originOf(request: FastifyRequest): string {
  const { siteOrigins } = request.server;
  return siteOrigins.find((origin) => new URL(origin).host === request.host) ?? siteOrigins[0] ?? '';
}

/**
 * Refuses, before anything reads a body: a host that is not the site's (421), and a change asked for by another
 * site's page or in a content type that no page of ours sends (403, 415). What is no page is not even read for another site's.
 */
export function guardOrigin(server: FastifyInstance, origins: readonly string[]): void {
  server.decorate('siteOrigins', origins);
  const hosts = new Set(origins.map((origin) => new URL(origin).host));
  server.addHook('onRequest', async (request, reply) => {
    if (!hosts.has(request.host)) return refuse(reply, 421, HOST);
    if (SAFE.has(request.method)) {
      if (NO_PAGE.test(request.url) && isForOther(request)) return refuse(reply, 403, CROSS_SITE);
      return;
    }
    if (!isFromOwnPage(request, origins)) return refuse(reply, 403, CROSS_SITE);
    if (!isOwnContentType(request)) return refuse(reply, 415, CONTENT_TYPE);
  });
}

type Sentence = { readonly why: Refusal; readonly text: string };
const HOST: Sentence = { why: 'host', text: 'This address is not served here.' };
const CROSS_SITE: Sentence = {
  why: 'site',
  text: '这次提交不是从本站页面发出的，未予处理。请从本站页面重新提交。\nThis was not sent from a page of this site and was not accepted. Please send it from the site itself.',
};
const CONTENT_TYPE: Sentence = {
  why: 'contentType',
  text: '提交的内容格式不对，未予处理。请从本站页面重新提交。\nThis was sent in a form the site does not take. Please send it from the site itself.',
};

const NO_PAGE = /^\/(rpc|api|files)\//;

/** `Sec-Fetch-Site` cannot be set by a page: where it is sent, it has to agree; where a browser leaves `Origin` out, it decides. */
function isFromOwnPage(request: FastifyRequest, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined) return site === 'same-origin';
  return origins.includes(origin) && (site === undefined || site === 'same-origin');
}

/** A browser says that another site's page asked. */
function isForOther(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  // The organisation's own provider sends the browser back to here.
  const comesBack = mode === 'navigate' && request.url.startsWith('/api/auth/');
  return ['cross-site', 'same-site'].includes(String(site)) && !comesBack;
}

function isOwnContentType(request: FastifyRequest): boolean {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return (request.url.startsWith('/rpc/') ? ['application/json'] : CONTENT_TYPES).includes(type);
}

async function refuse(reply: FastifyReply, status: number, { why, text }: Sentence): Promise<void> {
  reply.refusal = why;
  await reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
}
