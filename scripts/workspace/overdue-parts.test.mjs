import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overdueParts, promisesOf, registryOfPnpm } from './overdue-parts.mjs';
import { partsOf } from './parts.mjs';
import { ROOT } from './run.mjs';

const parts = partsOf(readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8'));
const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const { nextRound } = promisesOf(security);
const now = new Date(nextRound.getTime() - 86_400_000);
const daysAgo = (days) => new Date(now.getTime() - days * 86_400_000).toISOString();
const pinned = parts.find(({ name }) => name === 'fastify').version;

const advisory = (number, severity, vulnerable = '>=1.0.0 <99.0.0') => ({
  ...{ id: number, severity, title: `Weakness ${number}`, vulnerable_versions: vulnerable },
  url: `https://github.com/advisories/GHSA-aaaa-bbbb-cc0${number}`,
});

/** A registry and a database of advisories, which answer as the real ones do and remember what they were asked. */
let answers = {};
let asked = [];
const server = createServer(async (request, response) => {
  asked.push({ path: `${request.method} ${request.url}`, body: await text(request) });
  const { status = 200, body } = answers[request.url] ?? { status: 404, body: {} };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});
beforeAll(() => new Promise((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => new Promise((closed) => server.close(closed)));
const BULK = '/npm/-/npm/v1/security/advisories/bulk';

let said = [];
/** `published`: the days since each advisory, in their order, as the database of advisories tells them. */
async function ask(bulk, { published = [], status = 200, port = server.address().port, ...rest } = {}) {
  const days = published.map((ago, at) => [
    `/advisories/GHSA-aaaa-bbbb-cc0${at + 1}`,
    { body: { published_at: daysAgo(ago) } },
  ]);
  answers = { [BULK]: { status, body: bulk }, ...Object.fromEntries(days) };
  [asked, said] = [[], []];
  const [registry, database] = [`http://127.0.0.1:${port}/npm`, `http://127.0.0.1:${port}`];
  return overdueParts({ parts, security, now, registry, database, say: (line) => said.push(line), ...rest });
}

describe('pnpm -s parts overdue', () => {
  it('asks about every version that is pinned', async () => {
    expect(await ask({})).toBe(0);
    expect(said).toEqual([`${parts.length} parts asked about, 0 advisories, 0 overdue.`]);
    expect(asked.map(({ path }) => path)).toEqual([`POST ${BULK}`]);
    const named = Object.entries(JSON.parse(asked[0].body)).flatMap(([name, versions]) =>
      versions.map((version) => `${name}@${version}`),
    );
    expect(named.sort()).toEqual(parts.map(({ name, version }) => `${name}@${version}`).sort());
  });

  it('ends with 1 and names the part whose time is over, by severity', async () => {
    const late = ['critical', 'high', 'moderate', 'low'].map((severity, at) => advisory(at + 1, severity));
    const bulk = { fastify: [...late, advisory(5, 'low')] };
    expect(await ask(bulk, { published: [2, 7, 30, 90, 89] })).toBe(1);
    expect(said.map((line) => line.split('  ', 1)[0])).toEqual([
      ...['overdue', 'overdue', 'overdue', 'overdue', 'to be mended'],
      `${parts.length} parts asked about, 5 advisories, 4 overdue.`,
    ]);
    expect(said[1]).toBe(
      `overdue  fastify ${pinned}  high, due by ${now.toISOString().slice(0, 10)}: Weakness 2 https://github.com/advisories/GHSA-aaaa-bbbb-cc02`,
    );
  });

  it('ends with 0 where each has time left', async () => {
    const early = ['critical', 'high', 'moderate'].map((severity, at) => advisory(at + 1, severity));
    expect(await ask({ fastify: early }, { published: [1, 6, 29] })).toBe(0);
    expect(said.at(-1)).toContain('3 advisories, 0 overdue');
  });

  it('leaves out what does not hold for the version that is pinned', async () => {
    expect(await ask({ fastify: [advisory(1, 'critical', '<1.0.0 || >=98.0.0')] })).toBe(0);
    expect(said.at(-1)).toContain('0 advisories');
    expect(await ask({ fastify: [advisory(1, 'critical', 'some')] })).toBe(1);
  });

  it('takes one without a known day, or of a severity that is not named, for overdue', async () => {
    expect(await ask({ fastify: [advisory(1, 'low')] })).toBe(1);
    expect(said[0]).toContain('of no known day or severity');
    expect(await ask({ fastify: [advisory(1, 'dire')] }, { published: [0] })).toBe(1);
    expect(await ask({ fastify: [{ ...advisory(1, 'low'), created: daysAgo(3) }] })).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('does not count what SECURITY.md says cannot reach us, with a reason', async () => {
    const said = `${security}\n- GHSA-aaaa-bbbb-cc01: only used in tests\n`;
    expect(await ask({ fastify: [advisory(1, 'high')] }, { security: said, published: [99] })).toBe(0);
    const noReason = `${security}\n- GHSA-aaaa-bbbb-cc01:\n`;
    expect(await ask({ fastify: [advisory(1, 'high')] }, { security: noReason, published: [99] })).toBe(1);
  });

  it('ends with 1 where the round of updates is over', async () => {
    expect(await ask({}, { now: nextRound })).toBe(1);
    expect(said[0]).toContain('the round of updates');
  });

  it.each([
    ['answers with an error', '', { status: 503 }],
    ['has closed the endpoint', { error: 'This endpoint is being retired.' }, { status: 410 }],
    ['tells an error with 200', { error: 'no' }, {}],
    ['answers with a page', '<html>', {}],
    ['answers with something else', [], {}],
    ['lists something else', { fastify: 'no' }, {}],
    ['is away', {}, { port: 9 }],
  ])('says so in a sentence and ends with 2 where the registry %s', async (_case, body, how) => {
    expect(await ask(body, how)).toBe(2);
    expect(said).toEqual([expect.stringMatching(/^The registry gave no answer, so nothing is known: .+$/)]);
  });

  it('asks the registry that pnpm installs from', async () => {
    const env = { npm_config_registry: 'http://127.0.0.1:9/of-ours/' };
    expect(await registryOfPnpm(env)).toBe('http://127.0.0.1:9/of-ours/');
  });

  it('finds out when SECURITY.md no longer promises anything', () => {
    expect(promisesOf(security).days).toEqual({ critical: 2, high: 7, moderate: 30, low: 90 });
    for (const words of ['where it is high', 'last on'])
      expect(() => promisesOf(security.replace(words, ''))).toThrow('SECURITY.md');
  });
});
