import { mkdir } from 'node:fs/promises';
import { DatabaseFailure } from '@huiyin/db/database-failure';
import { joinEmbedded, startEmbedded } from '@huiyin/db/embedded';
import { migrate } from '@huiyin/db/migrate';
import { type RoleUrls, readRoleUrls } from '@huiyin/db/roles';
import type { MasterKey } from '@huiyin/keys/master-key';
import type { Environment } from '../env.ts';
import { say, step } from './terminal.ts';

/** A migrated database. `owner` is for preparing data only; the running server signs in as its roles. */
export interface OpenDatabase {
  readonly owner: string;
  readonly urls: RoleUrls;
  /** Where its files lie; null for a PostgreSQL of the operator's own. */
  readonly directory: string | null;
  close(): Promise<void>;
}

/** Starts or reaches the database and brings it to this version, printing a line for each step. */
export async function openDatabase({
  databaseUrl,
  dataFolder,
  masterKey: key,
}: Environment): Promise<OpenDatabase> {
  const started = databaseUrl
    ? await external(databaseUrl, dataFolder)
    : await step('启动内置数据库 · Starting PostgreSQL', () => embedded(dataFolder, key));
  try {
    const { applied, urls } = await step('升级数据库 · Migrating', () =>
      migrate({ url: started.owner, folder: dataFolder, key }),
    );
    for (const name of applied) say(`    ${name}`);
    return { ...started, urls };
  } catch (error) {
    await started.close();
    throw error;
  }
}

/** Addresses for a part of the server that runs beside the one which prepared the database. Throws `unreachable`. */
export async function findDatabase({
  databaseUrl,
  dataFolder,
  masterKey: key,
}: Environment): Promise<RoleUrls> {
  const url = databaseUrl ?? (await joinEmbedded(dataFolder, key));
  const urls = url ? await readRoleUrls({ url, folder: dataFolder, key }) : null;
  if (urls) return urls;
  throw new DatabaseFailure(
    'unreachable',
    `在 ${dataFolder} 没有找到已准备好的数据库，请先用 --role all 启动一次。 No prepared database was found by way of ${dataFolder}; start once with --role all.`,
  );
}

async function external(owner: string, dataFolder: string): Promise<Omit<OpenDatabase, 'urls'>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return { owner, directory: null, close: async () => undefined };
}

async function embedded(folder: string, key: MasterKey | null): Promise<Omit<OpenDatabase, 'urls'>> {
  const { url, directory, stop } = await startEmbedded({ folder, key, patience: 8_000 });
  return { owner: url, directory, close: stop };
}
