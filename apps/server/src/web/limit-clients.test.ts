import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createClients, isTheProxy, limitClients, limitsBy } from './limit-clients.ts';
import { overall, portalBudgets } from './route-budgets.ts';

const follow = { name: 'follow', perMinute: 120 };
const read = { name: 'read', perMinute: 3000 };

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

function fastest(clients: ReturnType<typeof createClients>, from: string, second = 0): number {
  let taken = 0;
  while (clients.mayAsk(from, follow, at(second))) taken += 1;
  return taken;
}

describe('one address', () => {
  it('has a budget of its own for each route, and gets it back in a minute', () => {
    const clients = createClients();
    expect(fastest(clients, '192.0.2.1')).toBe(120);
    expect(clients.mayAsk('192.0.2.1', read, at(0))).toBe(true);
    expect(clients.mayAsk('192.0.2.2', follow, at(0))).toBe(true);
    expect(fastest(clients, '192.0.2.1', 60)).toBe(120);
  });

  it('counts by its network where a household has many', () => {
    const clients = createClients();
    fastest(clients, '2001:db8:1:2::1');
    expect(clients.mayAsk('2001:db8:1:2:ffff::9', follow, at(0))).toBe(false);
    expect(clients.mayAsk('2001:db8:1:3::1', follow, at(0))).toBe(true);
  });

  it('is forgotten with the key it was counted under', () => {
    let drawn = 0;
    const clients = createClients((count) => {
      drawn += 1;
      return new Uint8Array(count);
    });
    clients.mayAsk('192.0.2.1', read, at(0));
    clients.mayAsk('192.0.2.1', read, at(599));
    const before = drawn;
    clients.mayAsk('192.0.2.1', read, at(601));
    expect(drawn).toBe(before + 1);
  });
});

describe('what a request counts against', () => {
  const limitsOf = limitsBy(portalBudgets);
  const routesOf = (method: string, url: string) =>
    limitsOf({ method, url })
      .slice(1)
      .map(({ name }) => name);

  it('is all readings or all changes, and its own route', () => {
    expect(limitsOf({ method: 'POST', url: '/follow' })).toEqual([
      { name: 'change', perMinute: overall.change },
      { name: 'change /follow', perMinute: 120 },
    ]);
    expect(limitsOf({ method: 'GET', url: '/about' })).toEqual([{ name: 'read', perMinute: overall.read }]);
    expect(routesOf('POST', '/case/rate')).toEqual(['change /case/:task']);
  });

  it.each([
    ...['/en/follow', '/FOLLOW', '/follow/', '/f%6Fllow', '//follow', '/follow.data', '/follow?a=/submit'],
    '/En/Follow/',
  ])('is the same however the address is written: %s', (url) => {
    expect(routesOf('POST', url)).toEqual(['change /follow']);
  });

  it('is each call of a batch, wherever it stands in it', () => {
    for (const url of [
      '/rpc/portal/reading.home,case.open?batch=1',
      '/rpc/portal/reading.home%2Ccase%2Eopen',
    ])
      expect(routesOf('POST', url)).toEqual(['any /rpc/portal/case.open']);
    expect(routesOf('POST', '/rpc/portal/case.open,case.open')).toHaveLength(2);
  });

  it('is no route where the address only looks like one', () => {
    for (const url of ['/following', '/case', '/rpc/portal/case.opened', '/%E0%A4%A'])
      expect(routesOf('POST', url)).toEqual([]);
  });
});

describe('at a listener', () => {
  const server = fastify();
  limitClients(server, portalBudgets);
  server.all('/*', async () => 'page');
  const ask = (remoteAddress: string) =>
    server.inject({ method: 'POST', url: '/en/follow', remoteAddress, payload: {} });

  it('whoever asks for too much is told so, and when to come again', async () => {
    for (let i = 0; i < 120; i += 1) expect((await ask('192.0.2.1')).statusCode).toBe(200);
    const answer = await ask('192.0.2.1');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '60']);
    expect(answer.body).toContain('请求太多');
    expect((await ask('192.0.2.2')).statusCode).toBe(200);
  });

  it('this machine itself is not counted', async () => {
    for (let i = 0; i < 130; i += 1) expect((await ask('127.0.0.1')).statusCode).toBe(200);
  });

  it('an address that a client invents before the proxy’s own is not believed', async () => {
    const behind = fastify({ trustProxy: isTheProxy });
    behind.get('/', async ({ ip }) => ip);
    const answer = await behind.inject({
      url: '/',
      headers: { 'x-forwarded-for': '198.51.100.7, 192.0.2.1' },
    });
    expect(answer.body).toBe('192.0.2.1');
  });
});
