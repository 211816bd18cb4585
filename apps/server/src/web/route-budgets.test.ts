import { readdirSync, readFileSync } from 'node:fs';
import { procedures } from '@huiyin/rpc/testing/procedures';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { limitClients, limitsBy } from './limit-clients.ts';
import { deskBudgets, portalBudgets, type RouteBudget } from './route-budgets.ts';

const app = new URL('../../../portal/src/app/', import.meta.url);
const ID = '00000000-0000-4000-8000-000000000000';

/** The portal's pages by their pattern, as its own table has them, and whether each takes something. */
function pages(): { path: string; takes: boolean }[] {
  const table = readFileSync(new URL('routes.ts', app), 'utf8');
  return [...table.matchAll(/route\('([^'*]+)', '\.\/([^']+)'/g)].map(([, path = '', file = '']) => ({
    path: `/${path}`,
    takes: /export (async )?function action\b/.test(readFileSync(new URL(file, app), 'utf8')),
  }));
}

const calls = procedures().filter(({ site }) => site === 'portal');
const portalNames = namesBy(portalBudgets);
const filled = (path: string) => path.replace(/:\w+/g, ID).replace('*', 'x');

function namesBy(routes: readonly RouteBudget[]) {
  const limitsOf = limitsBy(routes);
  return (method: string, url: string) =>
    limitsOf({ method, url })
      .slice(1)
      .map(({ name }) => name);
}

describe('every way in has a row', () => {
  it.each(pages().filter(({ takes }) => takes))('the page $path takes something', ({ path }) => {
    expect(portalNames('POST', filled(path))).not.toEqual([]);
    expect(portalNames('POST', `/en${filled(path)}`)).not.toEqual([]);
  });

  it.each(calls.filter(({ isQuery }) => !isQuery))(
    'the call $path changes or opens something',
    ({ path }) => {
      expect(portalNames('POST', `/rpc/portal/${path}`)).not.toEqual([]);
    },
  );

  it.each(['/rpc/desk/case.accept', '/api/auth/sign-in/email', '/files/staged', '/files/imports'])(
    'the desk takes something at %s',
    (url) => expect(namesBy(deskBudgets)('POST', url)).not.toEqual([]),
  );

  it('there are as many pages and calls as the tables say', () => {
    expect(pages().filter(({ takes }) => takes).length).toBe(actionsIn('routes/'));
    expect(calls.length).toBeGreaterThan(35);
  });

  it('a page or call without one is seen', () => {
    expect(portalNames('POST', '/planted')).toEqual([]);
    expect(portalNames('POST', '/rpc/portal/planted.change')).toEqual([]);
  });
});

function actionsIn(folder: string): number {
  const files = readdirSync(new URL(folder, app)).filter((name) => /\.tsx?$/.test(name));
  const texts = files.map((name) => readFileSync(new URL(`${folder}${name}`, app), 'utf8'));
  return texts.filter((text) => /export (async )?function action\b/.test(text)).length;
}

describe('a way in is counted however its address is written', () => {
  it.each([
    [
      '/case/rate',
      ['/x/../case/rate', '/en/x/%2e%2e/case/rate', '/./case//rate', '/x\\..\\case\\rate', '/Case/RATE.data'],
    ],
    [
      '/rpc/portal/case.open',
      [
        '/rpc/portal/x/../case.open',
        '/rpc/portal/x/.%2E/case.open',
        '/rpc/portal/case%2Eopen',
        '/rpc/portal/./case.open?batch=1',
      ],
    ],
  ])('%s', (plain, ways) => {
    const row = portalNames('POST', plain);
    expect(row).toHaveLength(1);
    for (const way of ways) expect([way, ...portalNames('POST', way)]).toEqual([way, ...row]);
  });
});

describe('every row', () => {
  it.each(portalBudgets)('$when $path is about something there is', ({ path }) => {
    const all = [...pages().map((page) => page.path), ...calls.map((one) => `/rpc/portal/${one.path}`)];
    expect(all.map((one) => one.toLowerCase())).toContain(path.toLowerCase());
  });

  it.each([...portalBudgets, ...deskBudgets])(
    '$when $path: whoever goes over is told so in words, and when to come again',
    async (row) => {
      const server = fastify();
      const isPortal = portalBudgets.includes(row);
      const denies = {
        mayAsk: (_from: string, { name }: { name: string }) => name !== `${row.when} ${row.path}`,
      };
      limitClients(server, isPortal ? portalBudgets : deskBudgets, denies);
      server.all('/*', async () => 'page');
      const method = row.when === 'read' ? 'GET' : 'POST';
      const ask = (url: string) => server.inject({ method, url, remoteAddress: '192.0.2.1' });
      const over = await ask(filled(row.path));
      expect([over.statusCode, over.headers['retry-after']]).toEqual([429, '60']);
      expect(over.body).toBe(
        '请求太多，请稍后再试。\nThere were too many requests. Please try again in a minute.\n',
      );
      expect((await ask('/elsewhere')).statusCode).toBe(200);
    },
  );
});
