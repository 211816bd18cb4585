import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { MasterKey } from '@huiyin/keys/master-key';
import { DatabaseFailure, diskFull } from '../database-failure.ts';
import { serverAccount } from './account.ts';
import { placeBinaries } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { isHeld, takeHold } from './hold.ts';
import { type Cluster, freePort, start, stop } from './pg-ctl.ts';
import { prepareFolder } from './place.ts';
import { answers, postmaster } from './postmaster.ts';
import { type RunFile, readRunFile, writeRunFile } from './run-file.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** Connection address of the owner, on 127.0.0.1. */
  readonly url: string;
  /** Where the cluster's files lie; not always inside the data folder. */
  readonly directory: string;
  /** Stops the server and lets go of the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in the data folder `folder`, making a cluster on first use and taking over one left running by
 * a killed process. While it is up, a server that dies is started again on the same port.
 * Throws `DatabaseFailure` (`inUse`, `diskFull`, `notWritable`, `noBinary`, `noAccount`, `newerDatabase`, `failed`), or `KeysFailure`
 * if the owner's password lies wrapped and cannot be opened.
 */
export async function startEmbedded(input: {
  folder: string;
  settings?: Readonly<Record<string, string>>;
  /** Milliseconds to wait for a process that is about to let go of the folder. */
  patience?: number;
  /** Under which the owner's password is kept wrapped; without one it is kept in clear. */
  key?: MasterKey | null;
}): Promise<EmbeddedDatabase> {
  const key = input.key ?? null;
  const known = await readRunFile(resolve(input.folder), key);
  await prepareFolder(resolve(input.folder), known === null);
  const folder = await realpath(input.folder);
  const release = await takeHold(folder, input.patience ?? 0);
  try {
    const account = serverAccount();
    const place = { binaries: await placeBinaries(account), account, settings: input.settings ?? {} };
    const { directory, password } = await createCluster(folder, { ...place, key });
    const cluster: Cluster = { ...place, directory };
    const run = { directory, password, ...(await takeOverOrLaunch(cluster, password)) };
    const write = (now: RunFile) => writeRunFile(folder, now, key);
    await write(run);
    const unwatch = keepRunning(cluster, run, write);
    return {
      url: addressOf(run),
      directory,
      stop: async () => {
        await unwatch();
        await stop(cluster);
        await write({ ...run, port: null, pid: null });
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Owner's address of the embedded PostgreSQL that another live process runs in `folder`; null if none does. */
export async function joinEmbedded(folder: string, key: MasterKey | null = null): Promise<string | null> {
  const real = await realpath(folder).catch(() => null);
  if (real === null || !(await isHeld(real))) return null;
  const run = await readRunFile(real, key);
  return run?.port && (await answers(run.port, run.password)) ? addressOf(run) : null;
}

interface Running {
  readonly port: number;
  readonly pid: number;
}

async function takeOverOrLaunch(cluster: Cluster, password: string): Promise<Running> {
  const left = await postmaster(cluster.directory);
  if (left && (await answers(left.port, password))) return left;
  if (left) await stop(cluster);
  return launch(cluster, 3);
}

async function launch(cluster: Cluster, attempts: number, fixedPort?: number): Promise<Running> {
  const port = fixedPort ?? (await freePort());
  const outcome = await start(cluster, port);
  const running = await postmaster(cluster.directory);
  if (outcome.code === 0 && running) return running;
  const log = await readFile(`${cluster.directory}.log`, 'utf8').catch(() => '');
  if (/No space left on device/.test(log)) throw diskFull(cluster.directory);
  if (attempts > 1) return launch(cluster, attempts - 1, fixedPort);
  throw new DatabaseFailure(
    'failed',
    `内置数据库未能启动，原因见 ${cluster.directory}.log。 The embedded database did not start; see ${cluster.directory}.log.`,
  );
}

const LOOK_EVERY_MS = 500;

function keepRunning(
  cluster: Cluster,
  run: RunFile & Running,
  write: (now: RunFile) => Promise<void>,
): () => Promise<void> {
  let stopped = false;
  let reviving: Promise<void> | null = null;
  const look = async () => {
    if (stopped || (await postmaster(cluster.directory))) return;
    const revived = await launch(cluster, 5, run.port);
    await write({ ...run, ...revived });
  };
  const timer = setInterval(() => {
    reviving ??= look()
      .catch(() => undefined)
      .finally(() => {
        reviving = null;
      });
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await reviving;
  };
}

function addressOf(run: { password: string; port: number | null }): string {
  return `postgresql://huiyin_owner:${run.password}@127.0.0.1:${run.port}/huiyin`;
}
