import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Account } from './account.ts';
import { program } from './binaries.ts';

/** One cluster on disk and how to run its programs. */
export interface Cluster {
  readonly directory: string;
  readonly binaries: string;
  readonly account: Account | null;
  /** Server settings beside the fixed ones, for tests. */
  readonly settings: Readonly<Record<string, string>>;
}

/** How a program of PostgreSQL ended. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

// Statements and row values stay out of the log: they would carry what citizens wrote.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Makes the cluster's files in `directory` with the owner's password from `passwordFile`. */
export function initialise(cluster: Cluster, directory: string, passwordFile: string): Promise<Outcome> {
  return run(cluster, 'initdb', [
    '--pgdata',
    directory,
    '--username=huiyin_owner',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    ...(cluster.settings.fsync === 'off' ? ['--no-sync'] : []),
  ]);
}

/** Starts the server on `port` and waits until it takes connections. Its log covers the last run only. */
export function start(cluster: Cluster, port: number): Promise<Outcome> {
  const settings = { ...SETTINGS, ...cluster.settings, port: String(port) };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const log = `${cluster.directory}.log`;
  return run(cluster, 'pg_ctl', [
    ...['start', '--wait', '--timeout=60', '--silent'],
    ...['--pgdata', cluster.directory, '--log', log, '--options', options.join(' ')],
  ]);
}

/** Stops the server: open transactions are rolled back, everything acknowledged is kept. */
export function stop(cluster: Cluster): Promise<Outcome> {
  return run(cluster, 'pg_ctl', [
    ...['stop', '--wait', '--timeout=60', '--silent', '--mode=fast'],
    ...['--pgdata', cluster.directory],
  ]);
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function run(cluster: Cluster, name: 'initdb' | 'pg_ctl', args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(cluster.binaries, name), args, {
      ...(cluster.account ?? {}),
      cwd: '/',
      // The server inherits pg_ctl's output: a pipe would stay open for as long as it runs.
      stdio: ['ignore', name === 'initdb' ? 'pipe' : 'ignore', name === 'initdb' ? 'pipe' : 'ignore'],
      env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
