import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRandom } from './keep-random.ts';
import { type KeyFile, keyFiles } from './key-files.ts';
import { openKeyFolder } from './key-folder.ts';
import { listKeys } from './list-keys.ts';
import { readMasterKey } from './master-key.ts';
import { rewrapKeys } from './rewrap-keys.ts';

const masterKey = (byte: number) => readMasterKey(Buffer.alloc(32, byte).toString('base64'));
const [mine, other] = [masterKey(1), masterKey(2)];
const json = (content: object) => `${JSON.stringify(content, null, 2)}\n`;

/** One of each, as an install without a master key leaves it; every secret has the letters 5ec7e7 in it. */
const clear: Readonly<Record<KeyFile, string>> = {
  secret: `5ec7e7${'0'.repeat(58)}`,
  'notice-key.json': json({ recipient: 'age1open', privateKey: 'AGE-SECRET-KEY-5ec7e7' }),
  'log/promise.key': `5ec7e7${'1'.repeat(58)}`,
  'signer/checkpoint.key': `5ec7e7${'2'.repeat(58)}`,
  'roles.json': json({ web: '5ec7e7w', jobs: '5ec7e7j', signer: '5ec7e7s' }),
  'postgres.json': json({ directory: '/srv/open', password: '5ec7e7p', port: null, pid: null }),
  'witness.key': `5ec7e7${'3'.repeat(58)}`,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-keys-'));
  const keys = openKeyFolder(folder, null);
  for (const file of keyFiles) await keys.replace(file, clear[file]);
});
afterEach(() => rm(folder, { recursive: true }));

const never = () => {
  throw new Error('a key was made anew');
};
const raw = (file: string) => readFile(join(folder, file), 'utf8');
const everything = async () =>
  Object.fromEntries(await Promise.all(keyFiles.map(async (f) => [f, await raw(f)])));

describe('a key that Huiyin makes', () => {
  it.each(keyFiles)(
    '%s is wrapped when it is next opened, and what is no secret stays to be read',
    async (file) => {
      await expect(openKeyFolder(folder, mine).keep(file, never)).resolves.toBe(clear[file]);
      const text = await raw(file);
      expect(text).not.toContain('5ec7e7');
      for (const open of ['age1open', '/srv/open'])
        expect(text.includes(open)).toBe(clear[file].includes(open));
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
      await expect(openKeyFolder(folder, mine).read(file)).resolves.toBe(clear[file]);
    },
  );

  it.each(keyFiles)('%s is wrapped from the first where there is a master key', async (file) => {
    await rm(join(folder, file));
    await expect(openKeyFolder(folder, mine).keep(file, () => clear[file])).resolves.toBe(clear[file]);
    expect(await raw(file)).not.toContain('5ec7e7');
  });

  it.each(keyFiles)('%s lies as it is without one', async (file) => {
    await expect(openKeyFolder(folder, null).keep(file, never)).resolves.toBe(clear[file]);
    expect(await raw(file)).toBe(clear[file]);
  });

  it('is wrapped in the form of RFC 7516, which names algorithm, master key and place', async () => {
    await openKeyFolder(folder, mine).keep('secret', never);
    const [header = ''] = (await raw('secret')).split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      ...{ alg: 'dir', enc: 'A256GCM', kid: mine.id, place: 'secret' },
    });
  });

  it('opens as it lay there before, written by node:crypto alone', async () => {
    const parts = [
      'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoicXhDSHNoTjhQd2FmIiwicGxhY2UiOiJzZWNyZXQifQ',
      '',
      'hj9r3c16BR5LjmY1',
      'UXJMHfJhuY6LQei8eOScYo2UPcgLMbdVOewzSK0ME0kf3nCCmTOoyjDWLCKrIQnqg6hZcczj6xYyrfd_pBQPvg',
      'BW95QOKB0ClccdAY5t4r_Q',
    ];
    await writeFile(join(folder, 'secret'), parts.join('.'));
    await expect(openKeyFolder(folder, mine).read('secret')).resolves.toBe(clear.secret);
  });

  it('made by two at once is one', async () => {
    await rm(join(folder, 'secret'));
    const keys = openKeyFolder(folder, mine);
    const made = await Promise.all(Array.from({ length: 8 }, () => keepRandom(keys, 'secret')));
    expect(new Set(made.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });
});

describe('a key that cannot be opened', () => {
  beforeEach(() => rewrapKeys(folder, { present: null, next: mine }));

  it.each(keyFiles)(
    '%s is refused without or with the wrong master key, and nothing is written',
    async (file) => {
      const before = await everything();
      for (const [key, reason] of [
        [null, 'missing'],
        [other, 'wrong'],
      ] as const) {
        const keys = openKeyFolder(folder, key);
        await expect(keys.read(file)).rejects.toMatchObject({ reason });
        await expect(keys.keep(file, never)).rejects.toMatchObject({ reason });
      }
      expect(await everything()).toEqual(before);
    },
  );

  it('says which master key it wants, and nothing of either', async () => {
    const refused = openKeyFolder(folder, other).read('secret');
    await expect(refused).rejects.toThrow(mine.id);
    await expect(refused).rejects.not.toThrow(Buffer.from(other.bytes).toString('base64'));
  });

  it('is told from one that is not there: changed, cut short, empty, of another place, a folder, another algorithm', async () => {
    const whole = await raw('secret');
    const [header = '', ...rest] = whole.split('.');
    const said = JSON.parse(Buffer.from(header, 'base64url').toString());
    const renamed = Buffer.from(JSON.stringify({ ...said, place: 'witness.key' })).toString('base64url');
    const another = Buffer.from(JSON.stringify({ ...said, enc: 'A128GCM' })).toString('base64url');
    const flipped = whole.slice(0, -3) + (whole.at(-3) === 'A' ? 'B' : 'A') + whole.slice(-2);
    const planted = [
      '',
      '\n',
      whole.slice(0, -9),
      flipped,
      await raw('witness.key'),
      [another, ...rest].join('.'),
    ];
    for (const text of planted) {
      await writeFile(join(folder, 'secret'), text);
      await expect(keepRandom(openKeyFolder(folder, mine), 'secret')).rejects.toMatchObject({
        reason: 'unreadable',
      });
      expect(await raw('secret')).toBe(text);
    }
    await writeFile(join(folder, 'witness.key'), [renamed, ...rest].join('.'));
    await expect(openKeyFolder(folder, mine).read('witness.key')).rejects.toMatchObject({
      reason: 'unreadable',
    });
    await rm(join(folder, 'roles.json'));
    await openKeyFolder(join(folder, 'roles.json'), null).replace('secret', 'x');
    await expect(openKeyFolder(folder, mine).read('roles.json')).rejects.toMatchObject({
      reason: 'unreadable',
    });
  });

  it('is listed as such', async () => {
    expect((await listKeys(folder, mine)).map(({ under, opens }) => [under, opens])).toEqual(
      keyFiles.map(() => [mine.id, true]),
    );
    expect((await listKeys(folder, other)).every(({ under, opens }) => under === mine.id && !opens)).toBe(
      true,
    );
    await writeFile(join(folder, 'secret'), clear.secret);
    await writeFile(join(folder, 'witness.key'), '');
    await rm(join(folder, 'roles.json'));
    const listed = await listKeys(folder, mine);
    expect(listed).toHaveLength(keyFiles.length - 1);
    expect(listed[0]).toEqual({ file: 'secret', under: null, opens: true });
    expect(listed.at(-1)).toEqual({ file: 'witness.key', under: null, opens: false });
  });
});

describe('a new master key', () => {
  it('opens every key once they are wrapped under it, and the one before opens none', async () => {
    await rewrapKeys(folder, { present: null, next: mine });
    await expect(rewrapKeys(folder, { present: mine, next: other })).resolves.toEqual(keyFiles);
    for (const file of keyFiles)
      await expect(openKeyFolder(folder, other).read(file)).resolves.toBe(clear[file]);
    await expect(openKeyFolder(folder, mine).read('secret')).rejects.toMatchObject({ reason: 'wrong' });
    await expect(rewrapKeys(folder, { present: mine, next: other })).resolves.toEqual([]);
  });

  it('touches nothing while one key cannot be opened', async () => {
    await rewrapKeys(folder, { present: null, next: mine });
    const odd = Buffer.from(await raw('witness.key'))
      .toString()
      .slice(0, -4);
    await writeFile(join(folder, 'witness.key'), odd);
    const before = await everything();
    await expect(rewrapKeys(folder, { present: mine, next: other })).rejects.toMatchObject({
      reason: 'unreadable',
    });
    await expect(rewrapKeys(folder, { present: null, next: other })).rejects.toMatchObject({
      reason: 'missing',
    });
    expect(await everything()).toEqual(before);
  });

  it.each(['', 'short', Buffer.alloc(31).toString('base64'), Buffer.alloc(32).toString('hex')])(
    'that is not 32 bytes in base64 is refused: %j',
    (text) => {
      expect(() => readMasterKey(text, 'HUIYIN_KEYS_KEY_NEXT')).toThrow(
        'HUIYIN_KEYS_KEY_NEXT must be 32 bytes',
      );
    },
  );
});

it('what a killed process left of a key is removed, and what a living one is writing is not', async () => {
  const [dead, living] = [join(folder, 'secret.4194304'), join(folder, `secret.${process.ppid}`)];
  for (const draft of [dead, living]) await writeFile(draft, clear.secret);
  await openKeyFolder(folder, mine).keep('secret', never);
  const left = async () => (await readdir(folder)).filter((name) => name.startsWith('secret'));
  expect((await left()).sort()).toEqual(['secret', `secret.${process.ppid}`]);
  await utimes(living, 0, 0);
  await openKeyFolder(folder, mine).replace('secret', clear.secret);
  expect(await left()).toEqual(['secret']);
});
