import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEmbedded } from '@huiyin/db/embedded';
import { type KeyFile, keyFiles, opened } from '@huiyin/keys/key-files';
import { readMasterKey } from '@huiyin/keys/master-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const [first, second] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];
const ours = keyFiles.filter((file) => file !== 'witness.key');

let folder: string;
let keyFile: string;
let ports: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-master-'));
  await chmod(folder, 0o711);
  ports = [await freePort(), await freePort()];
  keyFile = join(folder, 'HUIYIN_KEYS_KEY');
  await writeFile(keyFile, `${first}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const data = (name: string) => join(folder, name);
const settings = (name: string) => ({
  ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', HUIYIN_DATA: data(name) },
  ...{ HUIYIN_MODE: 'production', HUIYIN_BEHIND_PROXY: 'true' },
  ...{ HUIYIN_PORTAL_ORIGIN: 'https://portal.example', HUIYIN_DESK_ORIGIN: 'https://desk.example' },
  ...{ HUIYIN_PORT: ports[0], HUIYIN_DESK_PORT: ports[1] },
});

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return String(port);
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts the server and, when it has opened its sites, ends it by a signal. Gives how it ended and what it said. */
async function start(name: string, given: Readonly<Record<string, string>>, signal: NodeJS.Signals) {
  const child = run('apps/server/src/main.ts', [], { ...settings(name), ...given });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ctrl-C') && !child.killed) child.kill(signal);
    });
  const [code] = await once(child, 'exit');
  return { code, said };
}

async function command(args: readonly string[], name: string, given: Readonly<Record<string, string>>) {
  const child = run('apps/cli/src/main.ts', args, { ...settings(name), ...given });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'close');
  return { code, said };
}

const textsOf = async (name: string) =>
  new Map(
    await Promise.all(
      ours.map(async (file) => [file, await readFile(join(data(name), file), 'utf8')] as const),
    ),
  );

/** Every secret of an install, opened. */
async function secretsOf(texts: ReadonlyMap<KeyFile, string>, key: string | null): Promise<string[]> {
  const master = key === null ? null : readMasterKey(key);
  const contents = await Promise.all([...texts].map(([file, text]) => opened(file, text, master)));
  return contents.flatMap((content) => {
    if (!content.startsWith('{')) return [content];
    const { password, privateKey, web, jobs, signer } = JSON.parse(content);
    return [password, privateKey, web, jobs, signer].filter((secret) => secret !== undefined);
  });
}

/** Which of the secrets stand in clear in any file of the install, the database's own files aside. */
async function inClear(name: string, secrets: readonly string[]): Promise<string[]> {
  const files = await readdir(data(name), { recursive: true, withFileTypes: true });
  const looked = files.filter(
    (entry) => entry.isFile() && !/\/(database|postgres)(\/|$)/.test(entry.parentPath),
  );
  const texts = await Promise.all(
    looked.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
  expect(texts.length).toBeGreaterThan(ours.length);
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
}

describe('the server', { timeout: 120_000 }, () => {
  it('with a master key from the first writes none of its keys in clear', async () => {
    expect(await start('new', { HUIYIN_KEYS_KEY_FILE: keyFile }, 'SIGTERM')).toMatchObject({ code: 0 });
    const secrets = await secretsOf(await textsOf('new'), first);
    expect(secrets).toHaveLength(8);
    expect(await inClear('new', secrets)).toEqual([]);
  });

  it('that ran without one is killed, takes one up, and goes on with the same keys', async () => {
    expect(await start('old', {}, 'SIGKILL')).toMatchObject({ code: null });
    const secrets = await secretsOf(await textsOf('old'), null);
    expect(await inClear('old', secrets)).toEqual(secrets);
    expect(await start('old', { CREDENTIALS_DIRECTORY: folder }, 'SIGTERM')).toMatchObject({ code: 0 });
    expect(await secretsOf(await textsOf('old'), first)).toEqual(secrets);
    expect(await inClear('old', secrets)).toEqual([]);
    expect(await command(['keys', 'list'], 'old', { HUIYIN_KEYS_KEY: first })).toMatchObject({ code: 0 });
  });

  it.each([
    ['without it', {}, 'needs HUIYIN_KEYS_KEY, which was not handed over'],
    ['with another', { HUIYIN_KEYS_KEY: second }, 'is wrapped under another HUIYIN_KEYS_KEY'],
    ['with what is none', { HUIYIN_KEYS_KEY: 'x' }, 'must be 32 bytes in base64'],
    ['with one that cannot be read', { HUIYIN_KEYS_KEY_FILE: '/no/such/file' }, 'cannot be read'],
  ])('%s says one sentence, ends with 1 and changes no key', async (_case, given, sentence) => {
    const before = await textsOf('new');
    const ended = await start('new', given, 'SIGTERM');
    expect(ended.code).toBe(1);
    expect(ended.said.trim().split('\n').at(-1)).toContain(sentence);
    expect(await textsOf('new')).toEqual(before);
    expect(await command(['retention', 'rules'], 'new', given)).toMatchObject({
      ...{ code: 1, said: expect.stringContaining(sentence) },
    });
    expect(await textsOf('new')).toEqual(before);
  });

  it('goes on under a new one after a rewrap, which waits until it is stopped', async () => {
    const both = { HUIYIN_KEYS_KEY: first, HUIYIN_KEYS_KEY_NEXT: second };
    const secrets = await secretsOf(await textsOf('new'), first);
    const running = await startEmbedded({ folder: data('new'), key: readMasterKey(first) });
    const refused = await command(['keys', 'rewrap'], 'new', both).finally(running.stop);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('Another running Huiyin') });
    expect(await command(['keys', 'rewrap'], 'new', { HUIYIN_KEYS_KEY: first })).toMatchObject({ code: 1 });
    expect(await command(['keys', 'rewrap'], 'new', both)).toMatchObject({ code: 0 });
    expect(await command(['keys', 'list'], 'new', { HUIYIN_KEYS_KEY: first })).toMatchObject({ code: 1 });
    expect(await start('new', { HUIYIN_KEYS_KEY: second }, 'SIGTERM')).toMatchObject({ code: 0 });
    expect(await secretsOf(await textsOf('new'), second)).toEqual(secrets);
  });
});
