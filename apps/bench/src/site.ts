import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postmaster } from '@huiyin/db/postmaster';
import { readRunFile } from '@huiyin/db/run-file';

const root = resolve(import.meta.dirname, '../../..');
const startSeconds = 300;
const mostGivenUp = 20;

/** The product on a data folder and ports of its own, run, and killed, as an operator's machine would. */
export type Site = {
  readonly folder: string;
  readonly origin: string;
  readonly deskOrigin: string;
  /** SIGKILL to the server, its PostgreSQL living on, and a new start, waited for until it serves. */
  restart(): Promise<void>;
  /** SIGKILL to PostgreSQL's postmaster. False if none runs at this moment. */
  killDatabase(): Promise<boolean>;
  /** Waits until the site serves pages that need the database. Rejects if a server that had opened ended by itself. */
  whenServing(): Promise<void>;
  /** How many starts gave up because their database was killed meanwhile; each was followed by another. */
  startsGivenUp(): number;
  /** Asks the server to stop, as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends what still runs and removes every file. */
  remove(): Promise<void>;
};

/** Makes a site, in `kept` if that is a folder, and begins its first start, with these settings beside the usual ones. */
export async function openSite(
  settings: Readonly<Record<string, string>> = {},
  kept: string | null = null,
): Promise<Site> {
  const folder = kept === null ? await mkdtemp(join(tmpdir(), 'huiyin-site-')) : resolve(kept);
  const [port, deskPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const server = keepServer(origin, {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
    ...{ HUIYIN_DATA: folder, HUIYIN_PORT: String(port), HUIYIN_DESK_PORT: String(deskPort) },
    // The least proof of work: what is tested is what happens after it.
    HUIYIN_WORK: '1',
    ...settings,
  });
  return {
    ...server,
    folder,
    origin,
    deskOrigin: `http://127.0.0.1:${deskPort}`,
    killDatabase: () => killPostgres(folder),
    stop: () => server.end('SIGTERM'),
    remove: async () => {
      await server.end('SIGKILL');
      await killPostgres(folder);
      const directory = (await readRunFile(folder))?.directory;
      if (directory) await rm(dirname(directory), { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Kept = Pick<Site, 'restart' | 'whenServing' | 'startsGivenUp'> & Pick<Running, 'end'>;

function keepServer(origin: string, environment: NodeJS.ProcessEnv): Kept {
  let running = launch(environment);
  let startsGivenUp = 0;
  const whenServing = async (): Promise<void> => {
    const end = performance.now() + startSeconds * 1000;
    while (performance.now() < end) {
      if (running.hasEnded()) {
        // A start may give up, in a sentence, when its database dies under it; a server that has opened may not.
        if (running.hasOpened() || startsGivenUp === mostGivenUp) throw new Error(running.said());
        startsGivenUp += 1;
        running = launch(environment);
      }
      if (await serves(origin)) return;
      await pause(50);
    }
    throw new Error(`the site did not serve within ${startSeconds} s`);
  };
  return {
    whenServing,
    startsGivenUp: () => startsGivenUp,
    end: (signal) => running.end(signal),
    restart: async () => {
      await running.end('SIGKILL');
      running = launch(environment);
      await whenServing();
    },
  };
}

type Running = {
  hasEnded(): boolean;
  /** Whether it has announced that its start is complete. */
  hasOpened(): boolean;
  /** How it ended and the last it said. */
  said(): string;
  end(signal: NodeJS.Signals): Promise<void>;
};

function launch(env: NodeJS.ProcessEnv): Running {
  const args = ['--import', 'tsx', 'apps/server/src/main.ts', '--role', 'all'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [announced, complained] = ['', ''];
  child.stdout.on('data', (chunk) => {
    announced += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    hasEnded,
    hasOpened: () => announced.includes('Ctrl-C'),
    said: () => `the server ended by itself (${child.exitCode ?? child.signalCode}): ${complained.trim()}`,
    end: async (signal) => {
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function serves(origin: string): Promise<boolean> {
  const request = fetch(`${origin}/submit/write`, { signal: AbortSignal.timeout(10_000) });
  const html = await request.then((response) => (response.ok ? response.text() : '')).catch(() => '');
  return html.includes('formToken');
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
