import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PublishedFile } from '@huiyin/ledger/append';
import type { ReadFile } from '@huiyin/ledger/tile-proofs';

/** A file with the moment of the batch it came with, which is its time of change: no file tells when it was really written. */
export type DatedFile = PublishedFile & { readonly at: Date };

/** A folder of published files, which any web server can serve, and the signer's own memory beside it. */
export type LogPlace = {
  /** Reads a published file. Rejects where there is none. */
  readonly read: ReadFile;
  /** Writes files so that they survive a power cut, each whole or not at all. */
  readonly publish: (files: readonly DatedFile[]) => Promise<void>;
  /** The checkpoint that was signed last, whether or not it was published; null before the first. */
  readonly lastSigned: () => Promise<string | null>;
  readonly rememberSigned: (checkpoint: string) => Promise<void>;
};

/** Opens the published folder and the signer's own, which nobody else should be able to read or restore. */
export function openLogPlace(folders: { published: string; signer: string }): LogPlace {
  const memory = join(folders.signer, 'last-signed');
  return {
    read: async (path) => new Uint8Array(await readFile(join(folders.published, path))),
    publish: async (files) => {
      for (const { path, bytes, at } of files) {
        await writeWhole(join(folders.published, path), bytes, { mode: 0o644, at });
      }
    },
    lastSigned: () => readFile(memory, 'utf8').catch(absent),
    rememberSigned: (checkpoint) => writeWhole(memory, Buffer.from(checkpoint), { mode: 0o600 }),
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function writeWhole(
  path: string,
  bytes: Uint8Array,
  { mode, at }: { mode: number; at?: Date },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  const file = await open(draft, 'w', mode);
  try {
    await file.writeFile(bytes);
    if (at) await file.utimes(at, at);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
