import type { FastifyInstance, FastifyReply } from 'fastify';

/** No text becomes script or markup on its way through the page's own code: nothing is trusted but what a named policy made. */
const trustedTypes = (policies: string) => [
  "require-trusted-types-for 'script'",
  `trusted-types ${policies}`,
];

/** Reading pages run no script at all; a page with an island sends its own, looser policy. */
export const PORTAL_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  ...trustedTypes("'none'"),
].join('; ');

/**
 * Pictures may also be made by the desk's own scripts (`blob:`): a chart is saved by way of one. Markup is parsed in one place,
 * `adoptChart`, which names its policy.
 */
export const DESK_POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  ...trustedTypes('huiyin-chart'),
].join('; ');

/** What a site says with every answer, whatever it is. */
const ALWAYS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // `no-referrer` would also blank the Origin of our own forms, and the origin check with it.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

export interface Protection {
  readonly policy: string;
  readonly isHttps: boolean;
  /** Whether what stands below the site's name is https alone as well. */
  readonly subdomainsToo: boolean;
}

/** Every protective header, for an answer that no handler had a word on. */
export function protectiveHeaders({ policy, isHttps, subdomainsToo }: Protection): Record<string, string> {
  const strict = `max-age=31536000${subdomainsToo ? '; includeSubDomains' : ''}`;
  return {
    ...ALWAYS,
    ...(isHttps ? { 'strict-transport-security': strict } : {}),
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
}

/** What a handler may say otherwise: what its page loads, how it is kept, and that the public log is for pages of any origin. */
const MAY_DIFFER = ['content-security-policy', 'cache-control', 'cross-origin-resource-policy'];

/** Adds the site's protective headers to every response, errors included. */
export function protectResponses(server: FastifyInstance, protection: Protection): void {
  server.addHook('onSend', async (_request, reply) => protect(reply, protection));
}

/** The same for an answer that passes no hook. */
export function protect(reply: FastifyReply, protection: Protection): void {
  for (const [name, value] of Object.entries(protectiveHeaders(protection))) {
    if (!MAY_DIFFER.includes(name) || !reply.hasHeader(name)) reply.header(name, value);
  }
}
