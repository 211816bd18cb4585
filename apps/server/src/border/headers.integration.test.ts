import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { arrangeReport } from '@huiyin/services/testing/arrange-report';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Border, DESK, openBorder, PORTAL } from './testing/open-border.ts';

let border: Border;
let measureId: string;
beforeAll(async () => {
  border = await openBorder();
  [measureId = ''] = await arrangeReport(border.test, [{ title: '修路灯', text: '修复路灯。' }]);
});
afterAll(() => border.close());

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const NONE = '00000000-0000-4000-8000-000000000000';

/** Every address of the portal's own table, with something in the place of each name, and whether its page has an island. */
function portalAddresses(): { url: string; withIsland: boolean }[] {
  const app = new URL('../../../portal/src/app/', import.meta.url);
  const table = readFileSync(new URL('routes.ts', app), 'utf8');
  const routes = [...table.matchAll(/(?:route\('([^']+)', |index\()'\.\/([^']+)'/g)];
  return routes.flatMap(([, path = '', file = '']) => {
    const filled = path
      .replace(':measureId', measureId)
      .replace(/:task/, 'rate')
      .replace(/:\w+/, NONE)
      .replace('*', 'no-such-page');
    const withIsland = readFileSync(new URL(file, app), 'utf8').includes('islands: [');
    return [`/${filled}`, `/en/${filled}`].map((url) => ({ url, withIsland }));
  });
}

const otherAddresses = [
  '/rpc/portal/reading.home',
  '/rpc/portal/no.such',
  '/rpc/portal/case.page',
  '/rpc/nowhere',
  '/log/checkpoint',
  '/log/none',
  '/assets/none.css',
  '/islands/none.js',
];
const deskAddresses = [
  '/',
  '/cases/1',
  '/sign-in',
  '/rpc/desk/staff.me',
  '/rpc/desk/no.such',
  '/rpc/nowhere',
  '/api/auth/get-session',
  '/api/auth/sign-in/email',
  '/api/auth/no-such',
  '/api/nowhere',
  `/files/${NONE}`,
  `/files/tip/${NONE}/1`,
  `/files/imports/${NONE}/results`,
  '/assets/none.js',
];

const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};
/** What else an answer may carry. Nothing tells what the server is made of. */
const mayCarry = [
  ...['content-security-policy', 'cache-control', 'content-type', 'content-length', 'content-disposition'],
  ...['date', 'connection', 'keep-alive', 'transfer-encoding', 'etag', 'vary', 'location', 'set-cookie'],
  ...['last-modified', 'accept-ranges', 'retry-after', 'pragma'],
];
const own = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const policies = {
  reading: `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; ${own}; trusted-types 'none'`,
  island: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; ${own}; trusted-types 'none'`,
  listener: `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; ${own}; trusted-types 'none'`,
  plain: "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  file: "default-src 'none'; frame-ancestors 'none'; sandbox",
};
const deskPolicy = `default-src 'self'; img-src 'self' blob:; object-src 'none'; ${own}; trusted-types huiyin-chart`;
const isPublic =
  /^(\/en)?\/(?!submit|follow|case|type|transparency|rpc|measure\/[^/]+\/(verify|object|file))/;

const ask = (
  site: FastifyInstance,
  method: HTTPMethods,
  url: string,
  headers: Record<string, string> = {},
) => {
  const origin = site === border.portal ? PORTAL : DESK;
  const type = url.startsWith('/rpc/') || url.startsWith('/api/') ? 'application/json' : FORM;
  const sent = { host: new URL(origin).host, origin, 'content-type': type, ...headers };
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? {} : { payload: type === FORM ? 'a=b' : '{}' };
  return site.inject({ method: method as 'GET', url, headers: sent, ...body });
};
const FORM = 'application/x-www-form-urlencoded';

type Answer = Awaited<ReturnType<typeof ask>>;

function expectProtected({ headers, statusCode }: Answer, site: 'portal' | 'desk', name: string): void {
  const isLog = name.includes(' /log/') && statusCode < 400;
  const corp = isLog ? { 'cross-origin-resource-policy': 'cross-origin' } : {};
  expect(headers, name).toMatchObject({ ...always, ...corp });
  const extra = Object.keys(headers).filter((one) => !(one in always) && !mayCarry.includes(one));
  expect(
    extra.filter((one) => !(isLog && one === 'access-control-allow-origin')),
    name,
  ).toEqual([]);
  const policy = String(headers['content-security-policy']);
  const allowed = site === 'desk' ? [deskPolicy] : Object.values(policies);
  expect(allowed, name).toContain(policy);
  expect(`${policy} `, name).not.toMatch(/unsafe|https?:|\*|\w\.\w/);
}

describe('every answer carries exactly the protective headers', () => {
  it('of the portal: each address in both languages, each method', { timeout: 240_000 }, async () => {
    const others = otherAddresses.map((url) => ({ url, withIsland: false }));
    const addresses = [...portalAddresses(), ...others];
    expect(addresses.filter(({ withIsland }) => withIsland).length).toBeGreaterThan(10);
    for (const { url, withIsland } of addresses)
      for (const method of METHODS) {
        const answer = await ask(border.portal, method, url);
        const { headers, statusCode } = answer;
        const name = `${method} ${url} ${statusCode}`;
        expectProtected(answer, 'portal', name);
        if (!isPublic.test(url) || method === 'POST') expect(headers['cache-control'], name).toBe('no-store');
        const isPage = statusCode === 200 && String(headers['content-type']).startsWith('text/html');
        const policy = withIsland ? policies.island : policies.reading;
        if (isPage) expect(headers['content-security-policy'], name).toBe(policy);
      }
  });

  it('of the desk: pages, calls, sign-in, files, each method', { timeout: 120_000 }, async () => {
    for (const url of deskAddresses)
      for (const method of METHODS) {
        const answer = await ask(border.desk, method, url);
        const name = `${method} ${url} ${answer.statusCode}`;
        expectProtected(answer, 'desk', name);
        const isShell = answer.statusCode === 200 && !/^\/(rpc|api|files)/.test(url);
        expect(answer.headers['cache-control'], name).toBe(isShell ? 'no-cache' : 'no-store');
      }
  });

  it('of a refusal: another site, another content type, another host, what no address can be', async () => {
    for (const site of [border.portal, border.desk]) {
      const name = site === border.portal ? 'portal' : 'desk';
      const refusals: [number, Promise<Answer>][] = [
        [403, ask(site, 'POST', '/submit/write', { origin: 'https://elsewhere.example' })],
        [403, ask(site, 'POST', '/submit/write', { 'sec-fetch-site': 'cross-site' })],
        [403, ask(site, 'GET', '/rpc/portal/reading.home', { 'sec-fetch-site': 'same-site' })],
        [415, ask(site, 'POST', '/submit/write', { 'content-type': 'text/plain' })],
        [421, ask(site, 'GET', '/', { host: 'rebound.example' })],
        [400, ask(site, 'GET', '/%E0%A4%A')],
        [404, ask(site, 'PROPFIND' as HTTPMethods, '/')],
        [404, ask(site, 'TRACE' as HTTPMethods, '/')],
      ];
      for (const [status, asked] of refusals) {
        const answer = await asked;
        expect(answer.statusCode).toBe(status);
        expectProtected(answer, name, `refusal ${status}`);
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.body).not.toContain('%E0');
      }
    }
  });

  it('serves no file that is not of a site: no source control, settings, listing, documentation or measurements', async () => {
    const none = [
      '/.git/config',
      '/.git/HEAD',
      '/.env',
      '/package.json',
      '/assets/',
      '/islands/',
      '/log/',
      '/metrics',
    ];
    for (const url of [
      ...none,
      '/docs',
      '/api-docs',
      '/openapi.json',
      '/debug',
      '/assets/../../package.json',
    ]) {
      const answer = await ask(border.portal, 'GET', url);
      expect([400, 403, 404], url).toContain(answer.statusCode);
      const atDesk = await ask(border.desk, 'GET', url);
      const isShell = atDesk.body.includes('<title>');
      expect(atDesk.statusCode >= 400 || isShell, `${url} at the desk`).toBe(true);
      for (const { body } of [answer, atDesk])
        expect(body, url).not.toMatch(/"dependencies"|\[core\]|ref: refs/);
    }
  });

  it('also of what is no request at all', async () => {
    await border.portal.listen({ host: '127.0.0.1', port: 0 });
    const address = border.portal.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    for (const [sent, status] of [
      ['nonsense\r\n\r\n', '400'],
      [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, '431'],
    ] as const) {
      const answer = await new Promise<string>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(sent));
        let text = '';
        socket.on('data', (chunk) => (text += chunk));
        socket.on('close', () => done(text.toLowerCase()));
      });
      expect(answer).toContain(`http/1.1 ${status} `);
      for (const [header, value] of Object.entries(always))
        expect(answer).toContain(`${header}: ${value.toLowerCase()}`);
      expect(answer).toContain(`content-security-policy: ${policies.listener.toLowerCase()}`);
    }
  });

  it('sees a header that is missing or too many', async () => {
    const answer = await ask(border.portal, 'GET', '/');
    const without = { ...answer, headers: { ...answer.headers, 'x-frame-options': undefined } } as Answer;
    const chatty = { ...answer, headers: { ...answer.headers, 'x-powered-by': 'x' } } as Answer;
    const loose = {
      ...answer,
      headers: { ...answer.headers, 'content-security-policy': "script-src 'unsafe-inline'" },
    } as Answer;
    for (const planted of [without, chatty, loose])
      expect(() => expectProtected(planted, 'portal', 'planted')).toThrow();
  });
});
