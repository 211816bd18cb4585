import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postmaster } from './postmaster.ts';
import { type EmbeddedDatabase, joinEmbedded, startEmbedded } from './start.ts';

const settings = { fsync: 'off' };
let folder: string;
let cluster: string | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-test-'));
});

afterAll(async () => {
  if (cluster) await rm(dirname(cluster), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function start(patience = 0): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ folder, settings, patience });
  cluster = database.directory;
  return database;
}

async function answer(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database in `folder` and then waits to be killed. */
async function startElsewhere(): Promise<ChildProcess> {
  const tsx = createRequire(import.meta.url).resolve('tsx');
  const code = `
    import { startEmbedded } from ${JSON.stringify(new URL('./start.ts', import.meta.url).href)};
    await startEmbedded({ folder: ${JSON.stringify(folder)} });
    process.stdout.write('up');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', tsx, '--input-type=module', '--eval', code]);
  await once(child.stdout, 'data');
  return child;
}

describe('the embedded database', () => {
  it('keeps what it was given from one start to the next', async () => {
    const first = await start();
    await answer(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await answer(second.url, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
  });

  it('is UTF-8, in UTC, on this machine only, behind a password that only its owner can read', async () => {
    const database = await start();
    expect(await answer(database.url, `SELECT current_setting('server_encoding') AS answer`)).toBe('UTF8');
    expect(await answer(database.url, `SELECT current_setting('timezone') AS answer`)).toBe('UTC');
    expect(await answer(database.url, `SELECT current_setting('listen_addresses') AS answer`)).toBe(
      '127.0.0.1',
    );
    await expect(answer(database.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password',
    );
    expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
    await database.stop();
  });

  it('refuses a second start in the same folder, but can be joined', async () => {
    const database = await start();
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ reason: 'inUse' });
    expect(await joinEmbedded(folder)).toBe(database.url);
    await database.stop();
    expect(await joinEmbedded(folder)).toBeNull();
  });

  it('waits, when asked to, for a process that is about to let go', async () => {
    const first = await start();
    const second = start(20_000);
    await first.stop();
    await (await second).stop();
  });

  it('takes over the server of a process that was killed', async () => {
    const killed = await startElsewhere();
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ reason: 'inUse' });
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const database = await start();
    expect(await answer(database.url, 'SELECT 1 AS answer')).toBe(1);
    await database.stop();
    expect(await postmaster(database.directory)).toBeNull();
  });

  it('comes back on the same port when the server itself is killed', async () => {
    const database = await start();
    const before = await postmaster(database.directory);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await expect
      .poll(() => answer(database.url, 'SELECT answer FROM kept').catch(() => null), { timeout: 20_000 })
      .toBe(42);
    await database.stop();
    expect(JSON.parse(await readFile(join(folder, 'postgres.json'), 'utf8')).pid).toBeNull();
  });

  it('says that a folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(startEmbedded({ folder: join(folder, 'file', 'data') })).rejects.toMatchObject({
      reason: 'notWritable',
    });
  });
});
