import { mkdir } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const ONCE_WRITTEN = /[\\/](tile|day)[\\/]/;

/** Serves the published transparency log as C2SP tlog-tiles asks for it, to pages of any origin: whoever checks may be elsewhere. */
export async function serveLog(server: FastifyInstance, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/log/',
    decorateReply: false,
    cacheControl: false,
    index: false,
    dotfiles: 'allow',
    setHeaders: (response, path) => {
      const isTile = ONCE_WRITTEN.test(path);
      response.header('access-control-allow-origin', '*');
      response.header('cross-origin-resource-policy', 'cross-origin');
      response.header('cache-control', isTile ? 'public, max-age=31536000, immutable' : 'public, max-age=5');
      const type = isTile ? 'application/octet-stream' : 'text/plain; charset=utf-8';
      response.header('content-type', type);
    },
  });
}
