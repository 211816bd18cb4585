import { Readable } from 'node:stream';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPlainly } from './plain-answers.ts';
import { guardOrigin } from './same-origin.ts';
import { serveCalls } from './serve-calls.ts';
import { sourceClassHeader } from './serve-web.ts';

const ORIGIN = 'http://127.0.0.1:4321';
const headers = { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' };
let server: FastifyInstance;

beforeAll(() => {
  server = fastify();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  guardOrigin(server, [ORIGIN]);
  answerPlainly(server);
  serveCalls(server, {
    url: '/rpc/*',
    maxBytes: 1000,
    classOf: () => 'near',
    handler: async (request) => {
      const answer = { body: await request.text(), source: request.headers.get(sourceClassHeader) };
      return Response.json(answer, { status: 207, headers: { 'x-of': new URL(request.url).pathname } });
    },
  });
});
afterAll(() => server.close());

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const post = (payload: string | Readable, more = {}) =>
  server.inject({ method: 'POST', url: '/rpc/x', payload, headers: { ...headers, ...more } });

describe('a call', () => {
  it('reaches the router unchanged, and its answer the caller, with status and headers', async () => {
    const answer = await post('{"a":["回音"]}', { [sourceClassHeader]: 'made up' });
    expect([answer.statusCode, answer.headers['x-of']]).toEqual([207, '/rpc/x']);
    expect(answer.json()).toEqual({ body: '{"a":["回音"]}', source: 'near' });
    expect((await server.inject({ url: '/rpc/x?input=1', headers })).json().body).toBe('');
    expect((await server.inject({ method: 'HEAD', url: '/rpc/x', headers })).body).toBe('');
  });

  it('is not parsed if it is nested too deeply, in its body or its address', async () => {
    expect((await post(nested(16))).statusCode).toBe(207);
    expect((await post(nested(400))).statusCode).toBe(400);
    const url = `/rpc/x?input=${encodeURIComponent(nested(20))}`;
    expect((await server.inject({ url, headers })).statusCode).toBe(400);
  });

  it('ends where it becomes too long, said beforehand or not', async () => {
    expect((await post(`"${'x'.repeat(998)}"`)).statusCode).toBe(207);
    expect((await post(`"${'x'.repeat(999)}"`)).statusCode).toBe(413);
    const inChunks = Readable.from(['x'.repeat(700), 'x'.repeat(700)]);
    expect((await post(inChunks)).statusCode).toBe(413);
  });
});
