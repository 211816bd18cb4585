import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createClients, isTheProxy, limitClients } from './limit-clients.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);

function fastest(clients: ReturnType<typeof createClients>, from: string, second = 0): number {
  let taken = 0;
  while (clients.mayAsk(from, 'lookUp', at(second))) taken += 1;
  return taken;
}

describe('one address', () => {
  it('has a budget of its own for each sort of request, and gets it back in a minute', () => {
    const clients = createClients();
    expect(fastest(clients, '192.0.2.1')).toBe(120);
    expect(clients.mayAsk('192.0.2.1', 'read', at(0))).toBe(true);
    expect(clients.mayAsk('192.0.2.2', 'lookUp', at(0))).toBe(true);
    expect(fastest(clients, '192.0.2.1', 60)).toBe(120);
  });

  it('counts by its network where a household has many', () => {
    const clients = createClients();
    fastest(clients, '2001:db8:1:2::1');
    expect(clients.mayAsk('2001:db8:1:2:ffff::9', 'lookUp', at(0))).toBe(false);
    expect(clients.mayAsk('2001:db8:1:3::1', 'lookUp', at(0))).toBe(true);
  });

  it('is forgotten with the key it was counted under', () => {
    let drawn = 0;
    const clients = createClients((count) => {
      drawn += 1;
      return new Uint8Array(count);
    });
    clients.mayAsk('192.0.2.1', 'read', at(0));
    clients.mayAsk('192.0.2.1', 'read', at(599));
    const before = drawn;
    clients.mayAsk('192.0.2.1', 'read', at(601));
    expect(drawn).toBe(before + 1);
  });
});

describe('at a listener', () => {
  const server = fastify();
  limitClients(server);
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
