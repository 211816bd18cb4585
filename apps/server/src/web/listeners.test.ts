import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOfError } from '../operator/log.ts';
import { closeListener } from './create-listener.ts';
import { createDeskListener } from './desk-listener.ts';
import { createPortalListener } from './portal-listener.ts';
import { sourceClassHeader } from './serve-web.ts';
import type { WebHandler } from './web-handler.ts';

const PORTAL = 'http://127.0.0.1:4321';
const DESK = 'http://127.0.0.1:4322';
const lines: string[] = [];
const log = pino({ serializers: { err: placeOfError } }, { write: (line: string) => void lines.push(line) });
const environment = { tls: null, behindProxy: false, subdomainsToo: true };

const text =
  (body: string): WebHandler =>
  async () =>
    new Response(body);

let hasLetGo = false;
const fileInPieces = new ReadableStream({
  pull: (pieces) => pieces.enqueue(new Uint8Array([1])),
  cancel: () => {
    hasLetGo = true;
  },
});

/** Pages that show what they were given. */
const pages: WebHandler = async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/fail') throw new Error('这是群众写的话');
  if (pathname === '/island') {
    return new Response('', {
      headers: { 'content-security-policy': "script-src 'self'", 'cache-control': 'public' },
    });
  }
  if (pathname === '/cookies') {
    const headers = new Headers();
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    return new Response('', { headers });
  }
  if (pathname === '/file') return new Response(fileInPieces);
  if (pathname === '/class') return new Response(request.headers.get(sourceClassHeader));
  if (request.method !== 'POST') return new Response(request.url);
  let length = 0;
  for await (const chunk of request.body ?? []) length += chunk.length;
  return new Response(`${length}`, { status: 201 });
};

let folder: string;
let portal: FastifyInstance;
let desk: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-test-'));
  for (const name of ['assets', 'islands']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'assets', 'root-DkX7a_2b.css'), 'body{}');
  await mkdir(join(folder, 'log/tile/0/000.p'), { recursive: true });
  await writeFile(join(folder, 'log/tile/0/000.p/65'), 'tile');
  await writeFile(join(folder, 'log/checkpoint'), 'origin');
  await writeFile(join(folder, 'index.html'), '<title>desk</title>');
  portal = await createPortalListener({
    ...{
      environment,
      log,
      pages,
      clientFolder: folder,
      logFolder: join(folder, 'log'),
      classOf: (address) => `class of ${address.length} characters`,
      rpc: text('portal rpc'),
    },
    site: { port: 4321, origins: [PORTAL] },
  });
  desk = await createDeskListener({
    ...{
      environment,
      log,
      siteFolder: folder,
      rpc: text('desk rpc'),
      auth: text('auth'),
      files: text('files'),
    },
    site: { port: 4322, origins: [DESK] },
  });
});

afterAll(async () => {
  await Promise.all([closeListener(portal), closeListener(desk)]);
  await rm(folder, { recursive: true, force: true });
});

const atPortal = (url: string, headers: Record<string, string> = {}) =>
  portal.inject({ url, headers: { host: new URL(PORTAL).host, ...headers } });
const atDesk = (url: string) => desk.inject({ url, headers: { host: new URL(DESK).host } });
const post = (server: FastifyInstance, url: string, headers: Record<string, string>) =>
  server.inject({
    method: 'POST',
    url,
    payload: 'text=x',
    headers: { host: new URL(PORTAL).host, ...headers },
  });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('each listener serves its own side only', () => {
  it('answers the portal’s calls at the portal and the desk’s at the desk', async () => {
    expect((await atPortal('/rpc/portal/reading.home')).body).toBe('portal rpc');
    expect((await atDesk('/rpc/desk/case.queue')).body).toBe('desk rpc');
  });

  it('knows nothing of the other side’s calls, sign-in or files', async () => {
    expect((await atPortal('/rpc/desk/case.queue')).statusCode).toBe(404);
    expect((await atDesk('/rpc/portal/reading.home')).statusCode).toBe(404);
    expect((await atPortal('/api/auth/session')).body).not.toBe('auth');
  });

  it('takes a browser back that the organisation’s provider sends, which is another site', async () => {
    const headers = {
      host: new URL(DESK).host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    };
    const answer = await desk.inject({ url: '/api/auth/callback/office?code=x&state=y', headers });
    expect([answer.statusCode, answer.body]).toEqual([200, 'auth']);
  });

  it('gives the desk’s page for addresses inside the desk, but not for missing files', async () => {
    expect((await atDesk('/cases/123')).body).toContain('desk');
    expect((await atDesk('/assets/gone-12345678.js')).statusCode).toBe(404);
  });
});

it('asked for the head of a file, lets go of the file', async () => {
  const answer = await portal.inject({
    method: 'HEAD',
    url: '/file',
    headers: { host: new URL(PORTAL).host },
  });
  expect([answer.statusCode, answer.body, hasLetGo]).toEqual([200, '', true]);
});

describe('the transparency log', () => {
  it('is served at the portal to pages of any origin: tiles for good, the checkpoint for a moment', async () => {
    const tile = await atPortal('/log/tile/0/000.p/65');
    expect(tile.body).toBe('tile');
    expect(tile.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': expect.stringContaining('immutable'),
      'access-control-allow-origin': '*',
    });
    const checkpoint = await atPortal('/log/checkpoint');
    expect(checkpoint.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(checkpoint.headers['cache-control']).toBe('public, max-age=5');
    expect((await atPortal('/log/../origin')).statusCode).not.toBe(500);
  });
});

describe('every response is protected', () => {
  it.each(['/', '/fail', '/rpc/desk/x', '/assets/root-DkX7a_2b.css'])('%s', async (url) => {
    const { headers } = await atPortal(url);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("script-src 'none'");
  });

  it('a page with an island loosens its own policy and caching, and no other page does', async () => {
    const { headers } = await atPortal('/island');
    expect(headers).toMatchObject({
      'content-security-policy': "script-src 'self'",
      'cache-control': 'public',
    });
    expect((await atPortal('/')).headers['cache-control']).toBe('no-store');
  });

  it('the desk allows its own scripts and nothing unsafe', async () => {
    const policy = (await atDesk('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('built files may be kept for ever', async () => {
    const { headers } = await atPortal('/assets/root-DkX7a_2b.css');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('pages learn the class of a source, never one that a client claims', async () => {
    const answer = await atPortal('/class', { [sourceClassHeader]: 'mine' });
    expect(answer.body).toBe('class of 9 characters');
  });

  it('several cookies stay several', async () => {
    expect((await atPortal('/cookies')).headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });
});

describe('a change is taken from a page of the site only', () => {
  it('takes a form from its own page', async () => {
    const answer = await post(portal, '/submit', { ...FORM, origin: PORTAL });
    expect([answer.statusCode, answer.body]).toEqual([201, '6']);
  });

  it('takes a form without Origin when the browser vouches for it', async () => {
    expect((await post(portal, '/submit', { ...FORM, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
      201,
    );
  });

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['the desk', { origin: DESK }],
    ['an opaque origin', { origin: 'null' }],
    ['no origin at all', {}],
  ])('refuses a form from %s', async (_name, headers) => {
    const answer = await post(portal, '/submit', { ...FORM, ...headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('未予处理');
  });

  it('refuses a content type that no page of the site sends', async () => {
    expect((await post(portal, '/submit', { 'content-type': 'text/plain', origin: PORTAL })).statusCode).toBe(
      415,
    );
    expect((await post(portal, '/rpc/portal/x', { ...FORM, origin: PORTAL })).statusCode).toBe(415);
  });

  it('refuses a host that is not the site’s', async () => {
    expect((await atPortal('/', { host: 'rebound.example' })).statusCode).toBe(421);
  });
});

describe('what is too large or fails', () => {
  it('ends a body that grows past the limit, however its length was announced', async () => {
    await portal.listen({ host: '127.0.0.1', port: 0 });
    const address = portal.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const head = `POST /submit HTTP/1.1\r\nhost: ${new URL(PORTAL).host}\r\norigin: ${PORTAL}\r\ncontent-type: multipart/form-data; boundary=x\r\n`;
    expect(await answerTo(port, `${head}content-length: 99999999\r\n\r\n`)).toContain('413');
    const chunk = 'x'.repeat(1024 * 1024);
    const body = `100000\r\n${chunk}\r\n`.repeat(66);
    expect(await answerTo(port, `${head}transfer-encoding: chunked\r\n\r\n${body}0\r\n\r\n`)).toContain(
      '413',
    );
  });

  it.each([
    '/submit/sealed',
    '/en/submit/sealed/send',
    '/follow/sealed',
    '/follow/sealed/add',
    '/SUBMIT/sealed',
    '/submit//s%65aled/',
    '/rpc/portal/tip.follow',
    '/rpc/portal/reading.home,tip.follow?batch=1',
    '/islands/tip-abc.js',
    '/islands/pdf-abc.js',
  ])('leaves no line of %s: when a sealed tip came would stand in it', async (path) => {
    lines.length = 0;
    await atPortal(path);
    expect(lines).toEqual([]);
    await atPortal('/submit');
    expect(lines).toHaveLength(1);
  });

  it('says a plain sentence and logs neither words, query nor address', async () => {
    lines.length = 0;
    const answer = await atPortal('/fail?q=secret');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('系统暂时出了问题');
    const logged = lines.join('');
    expect(logged).toContain('/fail');
    for (const word of ['群众写的话', 'secret', '127.0.0.1:4321', 'remoteAddress'])
      expect(logged).not.toContain(word);
  });
});

describe('the log', () => {
  it('names why a request was turned away, and neither who sent it nor what', async () => {
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    const json = { 'content-type': 'application/json', origin: PORTAL };
    const turnedAway: [string, () => Promise<unknown>][] = [
      ['host', () => atPortal('/', { host: 'rebound.example' })],
      ['site', () => post(portal, '/submit', { ...FORM, origin: 'https://elsewhere.example' })],
      ['contentType', () => post(portal, '/submit', { 'content-type': 'text/plain', origin: PORTAL })],
      ['tooDeep', () => atPortal(`/rpc/portal/x?input=${encodeURIComponent(deep)}`)],
      ['tooLarge', () => post(portal, '/rpc/portal/x', { ...json, 'content-length': '99999999' })],
    ];
    for (const [why, send] of turnedAway) {
      lines.length = 0;
      await send();
      expect(JSON.parse(lines.at(-1) ?? '{}'), why).toMatchObject({
        refusal: why,
        status: expect.any(Number),
      });
      expect(lines.join('')).not.toMatch(/elsewhere|rebound|\[\[|127\.0\.0\.1/);
    }
    lines.length = 0;
    for (let n = 0; lines.every((line) => !line.includes('tooOften')); n += 1) {
      if (n > 200) throw new Error('nobody was slowed down');
      await portal.inject({
        url: '/measure/1/poster.pdf',
        headers: { host: new URL(PORTAL).host },
        remoteAddress: '192.0.2.7',
      });
    }
    expect(lines.join('')).not.toContain('192.0.2.7');
  });

  it('says nothing of a refusal where there was none', async () => {
    lines.length = 0;
    await atPortal('/');
    expect(lines.join('')).not.toContain('refusal');
  });
});

function answerTo(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(request);
  });
}
