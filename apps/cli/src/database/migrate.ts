import { migrate } from '@huiyin/db/migrate';
import { readEnvironment } from '../env.ts';
import { withDatabase } from './with-database.ts';

/** `huiyin database migrate`: brings the database to this version, as the start does, without opening the sites. */
export function runMigrate(): Promise<number> {
  const environment = readEnvironment();
  return withDatabase(environment, async (url) => {
    const { applied } = await migrate({ url, folder: environment.dataFolder });
    for (const name of applied) process.stdout.write(`${name}\n`);
    if (applied.length === 0) process.stdout.write('数据库已是最新。 The database is up to date.\n');
  });
}
