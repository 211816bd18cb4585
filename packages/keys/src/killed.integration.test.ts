import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRandom, randomKey } from './keep-random.ts';
import { type KeyFile, keyFiles } from './key-files.ts';
import { openKeyFolder } from './key-folder.ts';
import { listKeys } from './list-keys.ts';
import { readMasterKey } from './master-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';

const tsx = createRequire(import.meta.url).resolve('tsx');
const [one, two] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];
const [mine, next] = [readMasterKey(one), readMasterKey(two)];
const clear: Partial<Record<KeyFile, string>> = {
  secret: 'a'.repeat(64),
  'signer/checkpoint.key': 'b'.repeat(64),
  'roles.json': `${JSON.stringify({ web: 'aaaaaa', jobs: 'bbbbbb', signer: 'cccccc' }, null, 2)}\n`,
};
const present = keyFiles.filter((file) => clear[file] !== undefined);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'huiyin-killed-'));
  await mkdir(join(root, 'none'));
  const keys = openKeyFolder(join(root, 'clear'), null);
  for (const file of present) await keys.replace(file, clear[file] ?? '');
  await cp(join(root, 'clear'), join(root, 'wrapped'), { recursive: true });
  await rewrapKeys(join(root, 'wrapped'), { present: null, next: mine });
});
afterAll(() => rm(root, { recursive: true }));

/** Kills at the first access to the disk, at the second and so on until one run comes to its end, and looks at the folder each time. */
async function killedEverywhere(
  from: string,
  args: readonly string[],
  look: (folder: string) => Promise<void>,
) {
  const [act = '', ...keys] = args;
  for (let at = 0; ; at += 1) {
    const folder = join(root, `${from}-${act}-${at}`);
    await cp(join(root, from), folder, { recursive: true });
    const script = join(import.meta.dirname, 'testing/killed-at.ts');
    const child = spawn(process.execPath, ['--import', tsx, script, `${at}`, act, folder, ...keys]);
    const [code, signal] = await once(child, 'exit');
    await look(folder);
    if (code === 0) return at;
    expect(signal).toBe('SIGKILL');
  }
}

const contentOf = async (folder: string, key: Parameters<typeof openKeyFolder>[1]) =>
  Object.fromEntries(
    await Promise.all(present.map(async (file) => [file, await openKeyFolder(folder, key).read(file)])),
  );
const leftIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe.concurrent('a process killed at any access to the disk', { timeout: 120_000 }, () => {
  it('while it wraps what lay in clear loses nothing, and the next one ends what it began', async () => {
    const steps = await killedEverywhere('clear', ['keep', one], async (folder) => {
      expect(await contentOf(folder, mine)).toEqual(clear);
      const key = await keepRandom(openKeyFolder(folder, mine), 'signer/checkpoint.key');
      expect(key).toEqual(randomKey('secret', clear['signer/checkpoint.key'] ?? ''));
      expect(await readFile(join(folder, 'signer/checkpoint.key'), 'utf8')).not.toContain('bbbb');
      expect(await leftIn(folder)).toHaveLength(present.length);
    });
    expect(steps).toBeGreaterThan(8);
  });

  it('while it makes a key leaves none or all of it', async () => {
    await killedEverywhere('none', ['keep', one], async (folder) => {
      const key = await keepRandom(openKeyFolder(folder, mine), 'signer/checkpoint.key');
      expect(await keepRandom(openKeyFolder(folder, mine), 'signer/checkpoint.key')).toEqual(key);
      const hex = Buffer.from(key).toString('hex');
      for (const { name, parentPath } of await leftIn(folder))
        expect(await readFile(join(parentPath, name), 'utf8')).not.toContain(hex);
    });
  });

  it('while it writes passwords anew leaves those before or those after', async () => {
    await killedEverywhere('clear', ['replace', one], async (folder) => {
      expect(await contentOf(folder, mine)).toEqual(clear);
      await openKeyFolder(folder, mine).replace('roles.json', clear['roles.json'] ?? '');
      expect(await leftIn(folder)).toHaveLength(present.length);
    });
  });

  it('while all are wrapped anew leaves each under one of the two', async () => {
    const steps = await killedEverywhere('wrapped', ['rewrap', one, two], async (folder) => {
      await rewrapKeys(folder, { present: mine, next });
      expect(await contentOf(folder, next)).toEqual(clear);
      expect((await listKeys(folder, next)).every(({ under }) => under === next.id)).toBe(true);
      expect(await leftIn(folder)).toHaveLength(present.length);
    });
    expect(steps).toBeGreaterThan(20);
  });
});
