import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The live server of a cluster by its own `postmaster.pid`; null if that file is missing or its process is gone. */
export async function postmaster(directory: string): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0) || !(port > 0) || !(await runs(pid, directory))) return null;
  return { pid, port };
}

/** Whether the server on `port` takes the owner's password. */
export async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'huiyin_owner',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A number left in the file may by now be somebody else's: a server's working directory is its cluster. */
async function runs(pid: number, directory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return cwd !== null && cwd === (await realpath(directory));
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
