import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { makeCertificate } from '../web/testing/make-certificate.ts';

const here = import.meta.dirname;
/** Of the server that the operator meant, which is trusted; and another by the same name, of whatever stands inside. */
const meant = makeCertificate('portal.test.example');
const inside = makeCertificate('portal.test.example');
const files = [meant.certificate, meant.key, inside.certificate, inside.key];
afterAll(() =>
  Promise.all([meant, inside].map(({ key }) => rm(dirname(key), { recursive: true }))).then(() => undefined),
);

/** Node reads more certificates to trust when it starts, and never later: what asks runs in a process of its own. */
async function rebound(asker: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(here, 'testing/ask-a-rebound-name.ts'), asker, ...files],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: meant.certificate } },
  );
  return JSON.parse(stdout);
}

/** The name leads to the server that the operator meant; asked again, its resolver says an address inside. */
it.each(['textGateway', 'witness'])(
  '%s: when its name comes to lead inside, nothing is asked there',
  async (asker) => {
    expect(await rebound(asker)).toEqual({
      // Each asks by name anew; the second time it is turned away before a word of a request is written.
      lookedUp: expect.any(Number),
      meant: 1,
      inside: { connections: expect.any(Number), requests: 0 },
      second: 'failed',
    });
    const { lookedUp, inside } = (await rebound(asker)) as {
      lookedUp: number;
      inside: { connections: number };
    };
    expect(lookedUp).toBeGreaterThanOrEqual(2);
    expect(inside.connections).toBeGreaterThanOrEqual(1);
  },
);
