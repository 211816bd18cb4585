import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ConnectionOptions, connect, getCiphers } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeListener, createListener } from './create-listener.ts';
import { makeCertificate } from './testing/make-certificate.ts';

const name = 'portal.test.example';
const made = makeCertificate(name);

let server: FastifyInstance;
let port: number;
beforeAll(async () => {
  server = createListener({
    environment: {
      tls: made,
      ...{ behindProxy: false, subdomainsToo: true },
    },
    site: { port: 0, origins: [`https://${name}`] },
    ...{ policy: '', budgets: [], log: pino({ level: 'silent' }) },
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  await closeListener(server);
  await rm(dirname(made.key), { recursive: true });
});

/** What is agreed with a client that knows only so much; null where nothing is. */
function agreed(client: ConnectionOptions): Promise<{ version: string | null; suite: string } | null> {
  return new Promise((done) => {
    const ca = readFileSync(made.certificate);
    const socket = connect({ host: '127.0.0.1', port, servername: name, ca, ...client }, () => {
      done({ version: socket.getProtocol(), suite: socket.getCipher().name });
      socket.destroy();
    });
    socket.on('error', () => done(null));
  });
}
/** A client old enough to speak what is no longer safe. */
const careless = (suites: string) => ({ ciphers: `${suites}:@SECLEVEL=0` });

describe('the server’s own TLS', () => {
  it('speaks 1.3 with who knows it, and 1.2 with who does not', async () => {
    expect(await agreed({})).toEqual({ version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384' });
    expect(await agreed({ maxVersion: 'TLSv1.2' })).toMatchObject({ version: 'TLSv1.2' });
  });

  it('speaks nothing older', async () => {
    for (const maxVersion of ['TLSv1', 'TLSv1.1'] as const)
      expect(await agreed({ minVersion: 'TLSv1', maxVersion, ...careless('ALL') }), maxVersion).toBeNull();
  });

  it('takes of all suites there are only those with keys of their own and a seal, by its own order', async () => {
    const old = getCiphers().filter((suite) => !suite.startsWith('tls_'));
    const taken: string[] = [];
    for (const suite of old) {
      const answer = await agreed({ maxVersion: 'TLSv1.2', ...careless(suite.toUpperCase()) });
      if (answer) taken.push(answer.suite);
    }
    expect(old.length).toBeGreaterThan(40);
    expect(taken.toSorted()).toEqual([
      'ECDHE-ECDSA-AES128-GCM-SHA256',
      'ECDHE-ECDSA-AES256-GCM-SHA384',
      'ECDHE-ECDSA-CHACHA20-POLY1305',
    ]);
    const weakestFirst = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384';
    expect(await agreed({ maxVersion: 'TLSv1.2', ciphers: weakestFirst })).toMatchObject({
      suite: 'ECDHE-ECDSA-AES256-GCM-SHA384',
    });
  });
});
