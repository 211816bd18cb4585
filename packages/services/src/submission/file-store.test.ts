import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileStore, openFileStore } from './file-store.ts';

let folder: string;
let files: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-files-'));
  files = await openFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

it('gives a kept file back', async () => {
  const name = await files.keep(new Uint8Array([1, 2, 3]));
  const parts: Uint8Array[] = [];
  for await (const part of await files.read(name)) parts.push(part);
  expect([...Buffer.concat(parts)]).toEqual([1, 2, 3]);
});

it('holds nothing open for whom reads nothing, and fails whoever begins when the file is gone', async () => {
  const name = await files.keep(new Uint8Array([1]));
  const parts = await files.read(name);
  await files.remove(name);
  const first = parts[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ code: 'ENOENT' });
});

it('says that there is none where one is gone, and that alone: the process goes on', async () => {
  const name = await files.keep(new Uint8Array([1]));
  await files.remove(name);
  await expect(files.read(name)).rejects.toMatchObject({ publicError: { code: 'notFound' } });
});
