import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postmaster } from '@huiyin/db/postmaster';
import { readRunFile } from '@huiyin/db/run-file';

const root = resolve(import.meta.dirname, '../../../..');
const startSeconds = 300;

/** The product on a data folder and ports of its own, run and killed as an operator's machine would. */
export type Site = {
  readonly folder: string;
  readonly origin: string;
  /** Starts the server. With `until`, does not wait for it to open but for that promise. Rejects if it ends by itself. */
  start(until?: Promise<unknown>): Promise<void>;
  /** SIGKILL to the server; its PostgreSQL lives on. */
  killServer(): Promise<void>;
  /** SIGKILL to PostgreSQL's postmaster. False if none runs at this moment. */
  killDatabase(): Promise<boolean>;
  /** Waits until the site serves pages that need the database. */
  whenServing(): Promise<void>;
  /** Asks the server to stop, as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends what still runs and removes every file. */
  remove(): Promise<void>;
};

/** Makes a site that is not started yet. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-kills-'));
  const [port, deskPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
    ...{ HUIYIN_DATA: folder, HUIYIN_PORT: String(port), HUIYIN_DESK_PORT: String(deskPort) },
    // The least proof of work: what is tested is what happens after it.
    HUIYIN_WORK: '1',
  };
  let server: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = server;
    server = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  };
  const whenServing = () => untilServing(origin, () => server);
  return {
    folder,
    origin,
    whenServing,
    start: async (until) => {
      server = launch(environment);
      await (until ?? whenServing());
    },
    killServer: () => end('SIGKILL'),
    killDatabase: () => killPostgres(folder),
    stop: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL');
      await killPostgres(folder);
      const directory = (await readRunFile(folder))?.directory;
      if (directory) await rm(dirname(directory), { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  const args = ['--import', 'tsx', 'apps/server/src/main.ts', '--role', 'all'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  child.once('exit', () => Object.assign(child, { said: said.join('').trim() }));
  return child;
}

async function untilServing(origin: string, running: () => ChildProcess | null): Promise<void> {
  const end = performance.now() + startSeconds * 1000;
  while (performance.now() < end) {
    const server = running();
    if (!server || server.exitCode !== null || server.signalCode !== null) {
      const said = server && 'said' in server ? server.said : '';
      throw new Error(`the server ended by itself (${server?.exitCode}): ${said}`);
    }
    const response = await fetch(`${origin}/submit/write`).catch(() => null);
    if (response?.ok && (await response.text().catch(() => '')).includes('formToken')) return;
    await pause(50);
  }
  throw new Error(`the site did not serve within ${startSeconds} s`);
}

async function killPostgres(folder: string): Promise<boolean> {
  const run = await readRunFile(folder);
  const live = run ? await postmaster(run.directory) : null;
  if (!live) return false;
  process.kill(live.pid, 'SIGKILL');
  return true;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
