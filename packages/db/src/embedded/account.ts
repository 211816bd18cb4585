import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DatabaseFailure } from '../database-failure.ts';

/** A system account by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs under, or null for the caller's own.
 * PostgreSQL refuses root, so root borrows the system's `postgres` account and makes one where there is none.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const existing = findAccount();
  if (existing) return existing;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const made = findAccount();
  if (made) return made;
  throw new DatabaseFailure(
    'noAccount',
    '数据库不能以 root 身份运行，且无法建立 postgres 账户，请换普通用户启动。 PostgreSQL refuses to run as root and no postgres account could be made; start as an ordinary user.',
  );
}

/** Whether `account` can enter the folder, or run the program, at `path`. */
export function canReach(account: Account, path: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' });
  return probe.status === 0;
}

function findAccount(): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
