import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../failure.ts';

/** Files of cases in the data folder, each under a random name: a name made from the content would confirm a guess. */
export type FileStore = {
  /** Writes and syncs one file; answers with its name only when it will survive a power cut. */
  keep(bytes: Uint8Array): Promise<string>;
  /**
   * Writes one file piece by piece as it arrives, dated to `day` only. Null, and nothing kept, if it is longer than `most` bytes
   * or does not begin as `accepts` wants (it is shown the first piece).
   */
  keepSealed(
    pieces: AsyncIterable<Uint8Array>,
    sealed: { readonly most: number; readonly accepts: (start: Uint8Array) => boolean; readonly day: Date },
  ): Promise<{ readonly name: string; readonly bytes: number } | null>;
  /** Reads one file back. Fails with `notFound` where it is not there any more. */
  read(name: string): Promise<AsyncIterable<Uint8Array>>;
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
    keepSealed: (pieces, sealed) => keepSealed(folder, pieces, sealed),
    read: (name) => read(pathOf(folder, name)),
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
  await syncFolder(folder);
  return name;
}

async function read(path: string): Promise<AsyncIterable<Uint8Array>> {
  await access(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notFound() : error;
  });
  return pieces(path);
}

/** Opened with the first piece that is asked for: what nobody reads, a HEAD say, would stay open. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/** A folder's entry must be on disk as well, or the name is gone after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Enough to hold the head of an envelope. */
const startBytes = 1024;

async function keepSealed(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
  { most, accepts, day }: Parameters<FileStore['keepSealed']>[1],
): ReturnType<FileStore['keepSealed']> {
  const name = randomUUID();
  const path = pathOf(folder, name);
  const file = await open(path, 'wx', 0o600);
  let [bytes, isWhole] = [0, false];
  try {
    for await (const piece of wholeStart(pieces)) {
      if (bytes === 0 && !accepts(piece)) return null;
      bytes += piece.byteLength;
      if (bytes > most) return null;
      await file.writeFile(piece);
    }
    if (bytes === 0) return null;
    await file.sync();
    await file.utimes(day, day);
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(path, { force: true });
  }
  await syncFolder(folder);
  return { name, bytes };
}

/** The same bytes, the first piece of them at least so long that an envelope's head is in it. */
async function* wholeStart(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const piece of pieces) {
    if (!start) yield piece;
    else {
      start = Buffer.concat([start, piece]);
      if (start.byteLength < startBytes) continue;
      yield start;
      start = null;
    }
  }
  if (start) yield start;
}

async function olderThan(folder: string, moment: Date): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => uuid.test(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, written: (await stat(pathOf(folder, name))).mtime })),
  );
  return dated.filter(({ written }) => written < moment).map(({ name }) => name);
}
