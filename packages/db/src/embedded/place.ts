import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFull, fileFailure } from '../database-failure.ts';
import { type Account, canReach } from './account.ts';
import { SYSTEM_FOLDER } from './binaries.ts';

const ROOM_FOR_A_CLUSTER = 256 * 1024 * 1024;
const ROOM_TO_RUN = 48 * 1024 * 1024;

/** Makes the data folder (0700 for a new one) and proves that it can be written and has room. Throws `notWritable` or `diskFull`. */
export async function prepareFolder(folder: string, isNew: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    const probe = join(folder, `.probe-${process.pid}`);
    await writeFile(probe, 'probe');
    await rm(probe);
  } catch (error) {
    throw fileFailure(error, folder) ?? error;
  }
  await assertRoom(folder, isNew);
}

/**
 * Folder for the cluster itself: inside the data folder, unless the account PostgreSQL runs under cannot enter
 * there (a checkout under root's home); then under `/var/lib/huiyin`, named after the data folder.
 */
export async function placeCluster(folder: string, account: Account | null): Promise<string> {
  if (account === null) return join(folder, 'postgres');
  if (canReach(account, folder)) return ownedBy(account, join(folder, 'database'));
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o755);
  return ownedBy(account, join(SYSTEM_FOLDER, name));
}

async function ownedBy(account: Account, parent: string): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await chown(parent, account.uid, account.gid);
  return join(parent, 'postgres');
}

async function assertRoom(folder: string, isNew: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < (isNew ? ROOM_FOR_A_CLUSTER : ROOM_TO_RUN)) throw diskFull(folder);
}
