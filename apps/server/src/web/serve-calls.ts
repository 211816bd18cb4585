import type { FastifyInstance, FastifyRequest } from 'fastify';
import { originOf } from './same-origin.ts';
import { BodyTooLarge, beginAnswer, type Telling, webHeaders } from './serve-web.ts';
import type { WebHandler } from './web-handler.ts';
import { isTooDeep } from './within-depth.ts';

/**
 * Mounts a router's handler at `url`. A call and its answer are held in memory whole, which costs less than streams do; one longer
 * than `maxBytes` is answered with 413, one nested deeper than any procedure takes, in its body or its address, with 400 before it is parsed.
 */
export function serveCalls(
  server: FastifyInstance,
  input: { url: string; handler: WebHandler } & Omit<Telling, 'tellsAddress'>,
): void {
  server.route({
    method: ['GET', 'HEAD', 'POST'],
    url: input.url,
    handler: async (request, reply) => {
      const url = new URL(request.url, originOf(request));
      const body = await bodyOf(request, input.maxBytes);
      if (isTooDeep(url.searchParams.get('input') ?? '') || isTooDeep(body ?? '')) {
        reply.refusal = 'tooDeep';
        return reply.code(400).send();
      }
      const headers = webHeaders(request, input);
      const response = await input.handler(new Request(url, { method: request.method, headers, body }));
      beginAnswer(reply, response);
      return reply.send(request.method === 'HEAD' ? undefined : Buffer.from(await response.arrayBuffer()));
    },
  });
}

async function bodyOf({ method, headers, raw }: FastifyRequest, maxBytes: number): Promise<string | null> {
  if (method !== 'POST') return null;
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let seen = 0;
  for await (const chunk of raw) {
    seen += chunk.length;
    if (seen > maxBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
