import type { FastifyInstance } from 'fastify';

/** Reading pages run no script at all; a page with an island sends its own, looser policy. */
export const PORTAL_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pictures may also be made by the desk's own scripts (`blob:`): a chart is saved by way of one. */
export const DESK_POLICY = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Adds the site's protective headers to every response, errors included. What a handler has set itself stays:
 * its content policy and its caching; anything without a word on caching is not stored.
 */
export function protectResponses(server: FastifyInstance, input: { policy: string; isHttps: boolean }): void {
  const fallbacks: Record<string, string> = {
    'content-security-policy': input.policy,
    'cache-control': 'no-store',
  };
  const fixed: Record<string, string> = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // `no-referrer` would also blank the Origin of our own forms, and the origin check with it.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(input.isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  server.addHook('onSend', async (_request, reply) => {
    reply.headers(fixed);
    for (const [name, value] of Object.entries(fallbacks))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
}
