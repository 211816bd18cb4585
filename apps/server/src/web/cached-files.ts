import type { FastifyStaticOptions } from '@fastify/static';

const HAS_CONTENT_HASH = /[-.][\w-]{8,}\.[a-z0-9]+$/i;

/** Built files carry a hash of their content in the name and never change; others are asked for again each time. */
export const cacheForever = {
  cacheControl: false,
  index: false,
  setHeaders: (response, path) => {
    const isFinal = HAS_CONTENT_HASH.test(path);
    response.header('cache-control', isFinal ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
} satisfies Partial<FastifyStaticOptions>;
