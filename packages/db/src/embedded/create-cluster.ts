import { randomBytes } from 'node:crypto';
import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MasterKey } from '@huiyin/keys/master-key';
import pg from 'pg';
import { DatabaseFailure, diskFull } from '../database-failure.ts';
import { type Cluster, freePort, initialise, start, stop } from './pg-ctl.ts';
import { placeCluster } from './place.ts';
import { readRunFile, writeRunFile } from './run-file.ts';

const MAJOR = '18';

/**
 * The cluster of a data folder, made on first use: files, random owner's password and the empty database `huiyin`.
 * It appears whole or not at all; what an interrupted first start left behind is removed.
 */
export async function createCluster(
  folder: string,
  { key, ...place }: Omit<Cluster, 'directory'> & { readonly key: MasterKey | null },
): Promise<{ directory: string; password: string }> {
  const known = await readRunFile(folder, key);
  const directory = known?.directory ?? (await placeCluster(folder, place.account));
  if (await exists(join(directory, 'PG_VERSION'))) {
    await assertMajor(directory);
    if (known) return known;
    throw new DatabaseFailure(
      'failed',
      `${folder} 中有数据库，但记有口令的 postgres.json 不见了，请从备份恢复该文件。 ${folder} holds a database but postgres.json with its password is gone; restore that file from a backup.`,
    );
  }
  const password = known?.password ?? randomBytes(24).toString('hex');
  await writeRunFile(folder, { directory, password, port: null, pid: null }, key);
  await build({ ...place, directory: `${directory}.new` }, password);
  await rename(`${directory}.new`, directory);
  return { directory, password };
}

async function build(cluster: Cluster, password: string): Promise<void> {
  await rm(cluster.directory, { recursive: true, force: true });
  const passwordFile = `${cluster.directory}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (cluster.account) await chown(passwordFile, cluster.account.uid, cluster.account.gid);
    const made = await initialise(cluster, cluster.directory, passwordFile);
    if (made.code !== 0) throw buildFailure(cluster, made.output);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await addDatabase(cluster, password);
}

async function addDatabase(cluster: Cluster, password: string): Promise<void> {
  const port = await freePort();
  const started = await start(cluster, port);
  if (started.code !== 0) {
    throw buildFailure(cluster, await readFile(`${cluster.directory}.log`, 'utf8').catch(() => ''));
  }
  try {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'huiyin_owner',
      password,
      database: 'postgres',
    });
    await client.connect();
    await client.query('CREATE DATABASE huiyin');
    await client.end();
  } finally {
    await stop(cluster);
    await rm(`${cluster.directory}.log`, { force: true });
  }
}

function buildFailure(cluster: Cluster, output: string): DatabaseFailure {
  if (/No space left on device/.test(output)) return diskFull(cluster.directory);
  const reason = output.trim().split('\n').at(-1) ?? '';
  return new DatabaseFailure(
    'failed',
    `内置数据库未能在 ${cluster.directory} 建立：${reason}。 The embedded database could not be made in ${cluster.directory}: ${reason}`,
  );
}

async function assertMajor(directory: string): Promise<void> {
  const major = (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim();
  if (major === MAJOR) return;
  throw new DatabaseFailure(
    'newerDatabase',
    `${directory} 由 PostgreSQL ${major} 建立，本程序自带的是 ${MAJOR}，请使用建立它的那个版本。 ${directory} was made by PostgreSQL ${major} but this version carries ${MAJOR}; use the version that made it.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
