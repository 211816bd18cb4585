import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Place } from '../place.ts';
import { type Rate, rateOf } from '../rate.ts';
import { parameterised, pgbenchScript, type Statement } from './same-statement.ts';

type Load = { readonly clients: number; readonly seconds: number };

/** What the use-case is measured against: the same statement on the same server, without the product around it. */
export type Peer = {
  readonly name: string;
  run(load: Load): Promise<Rate>;
  close(): Promise<void>;
};

/** pgbench where the machine has one; otherwise the same statement through the `pg` driver, which says so in its name. */
export async function openPeer(place: Place, statements: readonly Statement[]): Promise<Peer> {
  const program = await findPgbench();
  return program ? pgbenchPeer(program, place, statements) : driverPeer(place, statements);
}

async function findPgbench(): Promise<string | null> {
  const debian = '/usr/lib/postgresql';
  const versions = (await readdir(debian).catch(() => [])).toSorted().toReversed();
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  for (const folder of folders) {
    const names: readonly string[] = await readdir(folder).catch(() => []);
    if (names.includes('pgbench')) return join(folder, 'pgbench');
  }
  return null;
}

async function pgbenchPeer(program: string, { url }: Place, statements: readonly Statement[]): Promise<Peer> {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-pgbench-'));
  const scripts = await Promise.all(
    statements.map(async (statement, index) => {
      const path = join(folder, `${index}.sql`);
      await writeFile(path, pgbenchScript(statement));
      return path;
    }),
  );
  const { stdout: version } = await run(program, ['--version']);
  const threads = String(cpus().length);
  return {
    name: version.split('\n')[0]?.trim() ?? 'pgbench',
    close: () => rm(folder, { recursive: true, force: true }),
    run: async ({ clients, seconds }) => {
      const load = ['-c', String(clients), '-j', threads, '-T', String(seconds)];
      const plan = ['-n', '-M', 'prepared', ...scripts.flatMap((path) => ['-f', path])];
      const { stdout } = await run(program, [...load, ...plan], { env: environmentFor(url) });
      const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
      const failed = Number(/failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0);
      if (!(perSecond > 0) || failed > 0) throw new Error(`pgbench did not complete:\n${stdout.slice(-500)}`);
      return { perSecond };
    },
  };
}

/** The password belongs in no list of processes and in no error message. */
function environmentFor(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname } = new URL(url);
  const where = { PGHOST: hostname, PGPORT: port, PGDATABASE: pathname.slice(1) };
  return { ...where, PGUSER: decodeURIComponent(username), PGPASSWORD: decodeURIComponent(password) };
}

function driverPeer({ url, services }: Place, statements: readonly Statement[]): Peer {
  const pools = new Map<number, pg.Pool>();
  let turn = 0;
  return {
    name: 'pg driver (no pgbench on this machine)',
    close: async () => {
      for (const pool of pools.values()) await pool.end();
    },
    run: async (load) => {
      const pool = pools.get(load.clients) ?? new pg.Pool({ connectionString: url, max: load.clients });
      pools.set(load.clients, pool);
      return rateOf(load, async () => {
        const statement = statements[turn++ % statements.length];
        if (!statement) throw new RangeError('no statement to run');
        await pool.query(parameterised(statement, services.randomBytes));
      });
    },
  };
}
