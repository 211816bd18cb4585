import { Readable, Transform } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { clientAddressHeader } from '@huiyin/services/staff/create-staff-sign-in';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { originOf } from './same-origin.ts';
import type { WebHandler } from './web-handler.ts';

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Under this name a handler is told the class of sources of a request; what a client sends under it is dropped. */
export const sourceClassHeader = 'x-huiyin-source-class';

/** A request body longer than the listener takes; answered with 413. */
export class BodyTooLarge extends Error {
  readonly statusCode = 413;
}

/** What a handler takes and is told. */
export type Telling = {
  maxBytes: number;
  tellsAddress?: boolean;
  classOf?: ((address: string) => string) | undefined;
};

/**
 * Mounts `handler` at `url`. Bodies pass through as streams, never held in memory, and end at `maxBytes`. Only a handler that
 * counts tries by address (`tellsAddress`) learns where a request came from; with `classOf` it is told a class of sources instead.
 */
export function serveWeb(
  server: FastifyInstance,
  input: { url: string; handler: WebHandler } & Telling,
): void {
  server.route({
    method: METHODS,
    url: input.url,
    handler: async (request, reply) => {
      const response = await input.handler(toWebRequest(request, reply, input));
      return sendWebResponse(reply, response, request.method === 'HEAD');
    },
  });
}

function toWebRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  { maxBytes, ...telling }: Telling,
): Request {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const url = new URL(request.url, originOf(request));
  const headers = webHeaders(request, telling);
  const init = { method: request.method, headers, signal: gone.signal };
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, init);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new BodyTooLarge();
  const body = Readable.toWeb(limited(request.raw, maxBytes)) as ReadableStream<Uint8Array>;
  return new Request(url, { ...init, body, duplex: 'half' });
}

/** The headers of a request as a handler may see them. */
export function webHeaders(
  request: FastifyRequest,
  { tellsAddress = false, classOf }: Omit<Telling, 'maxBytes'>,
): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  }
  headers.delete(clientAddressHeader);
  headers.delete(sourceClassHeader);
  if (tellsAddress) headers.set(clientAddressHeader, request.ip);
  if (classOf) headers.set(sourceClassHeader, classOf(request.ip));
  return headers;
}

function limited(source: Readable, maxBytes: number): Readable {
  let seen = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > maxBytes ? new BodyTooLarge() : null, chunk);
    },
  });
  source.once('error', (error) => limit.destroy(error));
  return source.pipe(limit);
}

function sendWebResponse(reply: FastifyReply, response: Response, isHead: boolean): FastifyReply {
  beginAnswer(reply, response);
  // What is not sent is not read on: it may be a file that is open.
  if (isHead) void response.body?.cancel().catch(() => undefined);
  if (response.body === null || isHead) return reply.send();
  return reply.send(Readable.fromWeb(response.body as NodeReadableStream));
}

/** Status and headers of a handler's answer. */
export function beginAnswer(reply: FastifyReply, response: Response): void {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}
