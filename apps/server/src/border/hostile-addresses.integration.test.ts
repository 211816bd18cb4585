import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatKey, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTextCourier } from '../notices/text-courier.ts';
import { openWitness } from '../wiring/open-witness.ts';
import { hostileAddresses } from './testing/hostile-addresses.ts';
import { DESK, PORTAL } from './testing/open-border.ts';
import {
  deskProcedures,
  type Matrix,
  openMatrix,
  type Procedure,
  portalProcedures,
} from './testing/open-matrix.ts';
import { stretchTripWire, type TripWire } from './testing/trip-wire.ts';

/** In full each address goes into each procedure; here each procedure gets some, the next ones in turn. */
const inEach = inject('inFull') === true ? hostileAddresses.length : 2;

let matrix: Matrix;
let wire: TripWire;
const allowed = new Set<number>();
beforeAll(async () => {
  matrix = await openMatrix();
  allowed.add(Number(new URL(matrix.border.test.database.urls.owner).port));
  wire = stretchTripWire(allowed);
}, 120_000);
afterAll(async () => {
  wire.cut();
  await matrix.border.close();
});
beforeEach(() => void (wire.reached as string[]).splice(0));

/** The value with `text` in every place where the shape takes it. */
function saying(value: unknown, text: string, takes: (one: unknown) => boolean): unknown {
  let said = value;
  for (const path of textsIn(value)) {
    const next = replaced(said, path, text);
    if (takes(next)) said = next;
  }
  return said;
}

function textsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, text);
  return copy;
}

function takes({ input }: Procedure): (value: unknown) => boolean {
  const shape = input as unknown as { safeParse: (one: unknown) => { success: boolean } } | undefined;
  return (value) => shape?.safeParse(value).success === true;
}

describe('an address that somebody wrote is asked by nobody', () => {
  it('there are more than sixty of them, each another', () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(60);
  });

  it('in any field of any procedure', { timeout: 1_800_000 }, async () => {
    let [turn, said] = [0, 0];
    for (const one of [...deskProcedures, ...portalProcedures]) {
      const plain = matrix.inputFor(one, { of: 'given', version: await matrix.versionOf('given') });
      for (let n = 0; n < inEach; n += 1, turn += 1) {
        const address = hostileAddresses[turn % hostileAddresses.length] ?? '';
        const input = saying(plain, address, takes(one));
        if (input === plain) break;
        said += 1;
        const cookie = one.site === 'desk' ? matrix.world.cookies.triage : matrix.world.receipts.right;
        const by = one.isQuery ? 'GET' : 'POST';
        await matrix.undone(() =>
          matrix.ask('triage', { site: one.site as 'desk', cookie, paths: [one.path], inputs: [input], by }),
        );
      }
    }
    expect(said).toBeGreaterThan(100);
    expect(wire.reached).toEqual([]);
  });

  it('in a header or the path of a request', { timeout: 240_000 }, async () => {
    for (const address of hostileAddresses)
      for (const [listener, origin] of [
        [matrix.border.portal, PORTAL],
        [matrix.border.desk, DESK],
      ] as const) {
        const named = /^\w+:\/\/([\x21-\x7e]+?)\/?$/.exec(address)?.[1] ?? 'x';
        const header = encodeURI(address);
        const headers = {
          ...{ host: new URL(origin).host, referer: header, from: header, forwarded: `host="${named}"` },
          ...{ 'x-forwarded-host': named, 'x-original-url': header, 'x-callback-url': header, link: header },
        };
        const asked = encodeURIComponent(address);
        const query = `q=${asked}&url=${asked}&to=${asked}&redirect=${asked}`;
        for (const url of [`${origin === PORTAL ? '/search' : '/sign-in'}?${query}`, `/${asked}`]) {
          const answer = await listener.inject({ url, headers });
          expect(answer.statusCode, `${origin}${url}`).toBeLessThan(500);
          expect(String(answer.headers.location ?? '/'), `${origin}${url}`).toMatch(/^\/(?![/\\])/);
        }
      }
    expect(wire.reached).toEqual([]);
  });
});

describe('what the operator named leads nowhere else', () => {
  let location = '';
  const server = createServer((_request, answer) => {
    answer.writeHead(307, { location }).end();
  });
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    allowed.add(port);
    address = `http://127.0.0.1:${port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const key = formatKey(signingKey('witness.example', PLAIN, new Uint8Array(32).fill(7)));
  const askers: Readonly<Record<string, () => Promise<unknown>>> = {
    'the gateway of text messages': () =>
      createTextCourier({ url: new URL(address), token: null })({
        id: 'x',
        to: '13900000000',
      } as Parameters<ReturnType<typeof createTextCourier>>[0]),
    'a witness': () => openWitness(`${address} ${key}`).addCheckpoint('x'),
  };

  it.each(Object.entries(askers))('%s, wherever it sends us', async (_name, asking) => {
    for (const to of hostileAddresses) {
      location = encodeURI(to);
      await expect(asking(), to).rejects.toThrow();
    }
    expect(wire.reached).toEqual([]);
  });

  it('and the wire is touched by whoever follows', async () => {
    location = 'http://169.254.169.254/latest/';
    await expect(fetch(address)).rejects.toThrow();
    await expect(fetch('http://make-127-0-0-1-rebind-10-0-0-1.example/')).rejects.toThrow();
    expect(wire.reached.length).toBeGreaterThanOrEqual(2);
    expect(wire.reached[0]).toContain('169.254.169.254');
  });
});
