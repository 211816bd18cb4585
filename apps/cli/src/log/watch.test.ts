import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntries, emptyEdge, rootOfEdge } from '@huiyin/ledger/append';
import { makeBatch } from '@huiyin/ledger/batch';
import { toBase64 } from '@huiyin/ledger/bytes';
import { caseLeaf, eventKey, hashContent, type LoggedEvent } from '@huiyin/ledger/case-leaf';
import { signCheckpoint } from '@huiyin/ledger/checkpoint';
import { clearLeaf } from '@huiyin/ledger/clear-leaf';
import { dayOf, promisedBy, tickBefore } from '@huiyin/ledger/clock';
import { formatKey, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { formatOpening } from '@huiyin/ledger/opening';
import { promiseKeyName, signPromise } from '@huiyin/ledger/promise';
import { formatProof } from '@huiyin/ledger/proof-file';
import { readInclusionProof } from '@huiyin/ledger/tile-proofs';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import { runLogCheck } from './check.ts';
import { runLogVerify } from './verify.ts';

const clock = { intervalSeconds: 600, timeZone: 'Asia/Shanghai' };
const key = signingKey('log.example', PLAIN, new Uint8Array(32).fill(3));
const promiseKey = signingKey(promiseKeyName(key.name), PLAIN, new Uint8Array(32).fill(4));
const last = tickBefore(Date.now() / 1000, clock);
const count = { under: 5 };
const script = 'export {}';
const sha384 = createHash('sha384').update(script).digest('base64');
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const code = createReceiptCode(random);
const { logKey } = deriveReceiptKeys(code);
const content = [{ name: 'text', value: '路灯不亮' }];
const received: LoggedEvent = {
  number: 1,
  type: 'received',
  day: dayOf(last - 600, clock.timeZone),
  contentHash: hashContent([['text', '路灯不亮']]),
};
const shownEvent = { number: 1, type: 'received', day: received.day, unit: null, content };
const leaf = caseLeaf(logKey, received);
const promise = signPromise({ origin: key.name, leaf, by: promisedBy(last - 600, clock) }, promiseKey);

/** Answers of the site by path: a text, or the status of a failure. Each test may change them. */
let site: Map<string, string | number>;
let files: Map<string, Uint8Array>;
let server: Server | undefined;
let address: string;
let folder: string;

beforeEach(async () => {
  files = new Map();
  const edge = emptyEdge();
  const { intervalSeconds, timeZone } = clock;
  const about = { clear: 'log', origin: key.name, key: formatKey(key), intervalSeconds, timeZone } as const;
  const first = [about, { clear: 'script', path: '/islands/a.js', sha384 } as const].map(clearLeaf);
  const entries = [
    ...makeBatch({ at: last - 600, clear: first, cases: [] }, random),
    ...makeBatch({ at: last, clear: [], cases: [leaf] }, random),
  ];
  for (const { path, bytes } of appendEntries(edge, entries)) files.set(path, bytes);
  const head = { origin: key.name, size: edge.size, root: rootOfEdge(edge) };
  const keys = { key: formatKey(key), promiseKeys: [formatKey(promiseKey)], witnesses: [] };
  site = new Map<string, string | number>([
    ['/log/checkpoint', signCheckpoint(head, key)],
    ['/log/log.json', JSON.stringify({ origin: key.name, ...keys, ...clock })],
    ['/log/days', `${received.day} 0 ${edge.size}\n`],
    ['/islands/a.js', script],
    ['/rpc/portal/reading.jurisdiction', said({ countedThrough: null })],
    ['/rpc/portal/reading.home', said({ received: count, answered: count })],
    ['/rpc/portal/closeOut.draws', said([])],
    ['/look-backs', ''],
    ['/rpc/portal/case.open', said({ sessionKey: 'k' })],
    ['/rpc/portal/case.log', said({ events: [shownEvent], promise })],
  ]);
  for (const page of ['/submit/write', '/follow', '/en/submit/write', '/en/follow'])
    site.set(page, '<script type="module" src="/islands/a.js" integrity="x"></script>');
  folder = await mkdtemp(join(tmpdir(), 'huiyin-watch-'));
  server?.close();
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = site.get(path) ?? files.get(path.replace('/log/', '')) ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.end(answer);
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
  return () => rm(folder, { recursive: true });
});
afterAll(() => void server?.close());

function said(data: unknown): string {
  return JSON.stringify({ result: { data } });
}

async function run(command: Command, ...args: string[]) {
  const lines: string[] = [];
  const environment = {
    ...{ databaseUrl: null, dataFolder: folder, typedIn: folder },
    masterKey: null,
    nextMasterKey: null,
    passwordProfile: 'asvs' as const,
    scanner: null,
  };
  const terminal = { say: (line: string) => void lines.push(line), readSecret: async () => code };
  return { code: await command(args, { environment, terminal }), text: lines.join('\n') };
}

async function kept(text: string): Promise<string> {
  const file = join(folder, 'kept.txt');
  await writeFile(file, text);
  return file;
}

describe('huiyin log verify', () => {
  it('finds nothing wrong with an honest site, a promise kept and a proof that holds', async () => {
    expect(await run(runLogVerify, address)).toMatchObject({ code: 0 });
    expect(await run(runLogVerify, address, '--proof', await kept(promise))).toMatchObject({ code: 0 });
    const size = Number(String(site.get('/log/checkpoint')).split('\n')[1]);
    const read = async (path: string) => files.get(path) ?? new Uint8Array(0);
    const bundle = [...files.entries()].find(([path]) => path.includes('entries'))?.[1] ?? new Uint8Array(0);
    const index = indexIn(bundle);
    const proof = await readInclusionProof(index, size, read);
    const extra = formatOpening({ ...received, eventKey: eventKey(logKey, 1) });
    const file = formatProof({ extra, index, proof, checkpoint: String(site.get('/log/checkpoint')) });
    expect(await run(runLogVerify, address, '--proof', await kept(file))).toMatchObject({ code: 0 });
    const other = file.replace(/^index \d+$/m, `index ${index - 1}`);
    const refused = await run(runLogVerify, address, '--proof', await kept(other));
    expect([refused.code, refused.text]).toEqual([1, expect.stringContaining('proof does not hold')]);
  });

  it.each([
    ['a script with other bytes', '/islands/a.js', 'alert(1)', 'not in the log'],
    ['a script that does not load', '/islands/a.js', 500, 'did not answer'],
    ['a page that does not load', '/follow', 503, 'did not answer'],
    ['a page with a script of its own', '/follow', '<script>alert(1)</script>', 'not in the log'],
    ['a page with a script of another name', '/en/follow', '<script src="/islands/b.js">', 'did not answer'],
    ['counts that do not load', '/rpc/portal/reading.home', 500, 'did not answer'],
    ['draws that do not load', '/look-backs', 503, 'did not answer'],
    ['a draw on the page alone', '/look-backs', '<section class="draw"></section>', 'page of look-backs'],
    ['no facts', '/log/log.json', 404, 'No log was found'],
    ['no tile', '/log/tile/0/000.p/132', 404, 'is missing'],
  ])('says so of %s', async (_, path, answer, reason) => {
    site.set(path, answer);
    const { code: exit, text } = await run(runLogVerify, address);
    expect([exit, text]).toEqual([1, expect.stringContaining(reason)]);
  });

  it('says so of counts that no leaf has, once there was time to enter them', async () => {
    const through = (day: string) =>
      site.set('/rpc/portal/reading.jurisdiction', said({ countedThrough: day }));
    through(dayOf(last - 86_400, clock.timeZone));
    expect((await run(runLogVerify, address)).code).toBe(0);
    through(dayOf(last - 4 * 86_400, clock.timeZone));
    expect((await run(runLogVerify, address)).text).toContain('counts that the site shows');
  });
});

describe('huiyin log check', () => {
  it.each([[[]], [['--thorough']]])(
    'proves a case that is shown as it was entered, with %j',
    async (flags) => {
      const { code: exit, text } = await run(runLogCheck, address, ...flags);
      expect([exit, text]).toEqual([0, expect.stringContaining('All 1 events are in the public log')]);
      expect(text).not.toContain(code);
    },
  );

  it.each([[[]], [['--thorough']]])(
    'says what is wrong with a case that was edited, with %j',
    async (flags) => {
      const edited = { ...shownEvent, content: [{ name: 'text', value: '路灯很亮' }] };
      site.set('/rpc/portal/case.log', said({ events: [edited], promise }));
      const { code: exit, text } = await run(runLogCheck, address, ...flags);
      expect([exit, text]).toEqual([1, expect.stringContaining('not that of the submission as shown')]);
    },
  );

  it('says that a case was removed after its promise was kept', async () => {
    site.set('/rpc/portal/case.open', 404);
    const { code: exit, text } = await run(runLogCheck, address, '--promise', await kept(promise));
    expect([exit, text]).toEqual([1, expect.stringContaining('removed after it was entered')]);
  });

  it('shows a number that is left out, and a promise nobody signed', async () => {
    site.set('/rpc/portal/case.log', said({ events: [{ ...shownEvent, number: 2 }], promise: null }));
    expect((await run(runLogCheck, address)).text).toContain('Event 1 is not shown');
    const forged = promise.replace(toBase64(leaf).slice(0, 8), 'AAAAAAAA');
    expect((await run(runLogCheck, address, '--promise', await kept(forged))).text).toContain('not signed');
  });
});

/** Where the case's leaf stands in a bundle. */
function indexIn(bundle: Uint8Array): number {
  let index = 0;
  for (let at = 0; at < bundle.length; index++) {
    const length = (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    const entry = bundle.subarray(at + 2, at + 2 + length);
    if (toBase64(entry) === toBase64(leaf)) return index;
    at += 2 + length;
  }
  return -1;
}
