import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseFailure } from '../database-failure.ts';

const LOOK_EVERY_MS = 100;

/** The one lock on a data folder: who holds it, told apart from a later process with the same number. */
interface Holder {
  readonly pid: number;
  readonly born: string;
}

/**
 * Takes the lock on `folder` for this process and gives back the way to let go. Waits `patience` milliseconds for a
 * live holder to finish, then throws `inUse`.
 */
export async function takeHold(folder: string, patience: number): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) } satisfies Holder);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  const deadline = performance.now() + patience;
  try {
    while (!(await linkedOrStolen(draft, path))) {
      if (performance.now() >= deadline) throw inUse(folder);
      await setTimeout(LOOK_EVERY_MS);
    }
  } finally {
    await unlink(draft);
  }
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) await unlink(path);
  };
}

/** Whether a live process holds the lock on `folder`. */
export async function isHeld(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'lock'), 'utf8').catch(() => null);
  return text !== null && isAlive(text);
}

async function linkedOrStolen(draft: string, path: string): Promise<boolean> {
  if (await linked(draft, path)) return true;
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text !== '' && isAlive(text)) return false;
  // A rename has one winner, so of two processes that saw the same dead holder only one removes it.
  const stolen = `${path}.stale.${process.pid}`;
  await rename(path, stolen).catch(() => undefined);
  const taken = await readFile(stolen, 'utf8').catch(() => '');
  if (taken !== '' && isAlive(taken)) await link(stolen, path).catch(() => undefined);
  await unlink(stolen).catch(() => undefined);
  return linked(draft, path);
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function inUse(folder: string): DatabaseFailure {
  return new DatabaseFailure(
    'inUse',
    `数据目录 ${folder} 正被另一个运行中的回音使用，请先停止它，或用 --data 换一个目录。 Another running Huiyin uses ${folder}; stop it first, or choose another folder with --data.`,
  );
}

function isAlive(text: string): boolean {
  const holder = parseHolder(text);
  return holder !== null && bornAt(holder.pid) === holder.born && holder.born !== '';
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, born } = JSON.parse(text);
    return Number.isInteger(pid) && typeof born === 'string' ? { pid, born } : null;
  } catch {
    return null;
  }
}

/** A mark of one process's life, '' if no such process runs. Numbers are reused; boot and start time are not. */
function bornAt(pid: number): string {
  try {
    if (process.platform !== 'linux') return bornElsewhere(pid);
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[0] === 'Z' ? '' : `${boot}:${fields?.[19]}`;
  } catch {
    return '';
  }
}

function bornElsewhere(pid: number): string {
  process.kill(pid, 0);
  if (process.platform === 'win32') return 'alive';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
