import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of cases in the data folder, each under a random name: a name made from the content would confirm a guess. */
export type FileStore = {
  /** Writes and syncs one file; answers with its name only when it will survive a power cut. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Reads one file back. Rejects when it is not there. */
  read(name: string): AsyncIterable<Uint8Array>;
  remove(name: string): Promise<void>;
  /** Names of the files written before `moment`. */
  olderThan(moment: Date): Promise<string[]>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Opens (and if need be makes) the folder that holds the files of cases. */
export async function openFileStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    keep: (bytes) => keep(folder, bytes),
    read: (name) => createReadStream(pathOf(folder, name)),
    remove: (name) => rm(pathOf(folder, name), { force: true }),
    olderThan: (moment) => olderThan(folder, moment),
  };
}

function pathOf(folder: string, name: string): string {
  if (!uuid.test(name)) throw new Error('not the name of a kept file');
  return join(folder, name);
}

async function keep(folder: string, bytes: Uint8Array): Promise<string> {
  const name = randomUUID();
  const file = await open(pathOf(folder, name), 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  // The folder's entry must be on disk as well, or the name is gone after a power cut.
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
  return name;
}

async function olderThan(folder: string, moment: Date): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => uuid.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, written: (await stat(pathOf(folder, name))).mtime })),
  );
  return dated.filter(({ written }) => written < moment).map(({ name }) => name);
}
