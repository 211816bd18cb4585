import { mkdir } from 'node:fs/promises';
import { migrate } from '@huiyin/db/migrate';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withDataFolder } from '../env.ts';
import { withDatabase } from './with-database.ts';

/** `huiyin database migrate`: brings the database to this version, as the start does, without opening the sites. */
export const runMigrate: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  const place = withDataFolder(environment, options.data);
  await withDatabase(place, async (url) => {
    // The roles' passwords go there; an external database has made no data folder yet.
    await mkdir(place.dataFolder, { recursive: true, mode: 0o700 });
    const { applied } = await migrate({ url, folder: place.dataFolder, key: place.masterKey });
    for (const name of applied) terminal.say(name);
    if (applied.length === 0) terminal.say('数据库已是最新。 The database is up to date.');
  });
  return 0;
};
