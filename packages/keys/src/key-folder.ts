import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { closed, type KeyFile, opened, standing } from './key-files.ts';
import { keyUnreadable } from './keys-failure.ts';
import type { MasterKey } from './master-key.ts';
import { createWhole, replaceWhole } from './write-whole.ts';

/** The keys of a folder, wrapped under a master key or, without one, in clear. Every way in throws `KeysFailure`. */
export type KeyFolder = {
  /** What a file holds; null only if there is no such file. */
  read(file: KeyFile): Promise<string | null>;
  /**
   * What a file holds that is made once: by whoever comes first, and read by everyone after. What lay in clear is wrapped at this
   * moment. Never for a file that is written again: who else writes it could be overtaken.
   */
  keep(file: KeyFile, make: () => string | Promise<string>): Promise<string>;
  /** Puts a text in the place of what a file holds. */
  replace(file: KeyFile, text: string): Promise<void>;
};

/** Opens the keys in `folder`. A key that cannot be opened is refused, and no other is ever made in its place. */
export function openKeyFolder(folder: string, key: MasterKey | null): KeyFolder {
  const pathOf = (file: KeyFile) => join(folder, file);
  const raw = (file: KeyFile) => readRaw(pathOf(file), file);
  const replace = async (file: KeyFile, text: string) => {
    await mkdir(dirname(pathOf(file)), { recursive: true, mode: 0o700 });
    await replaceWhole(pathOf(file), await closed(file, text, key));
  };
  return {
    replace,
    read: async (file) => {
      const text = await raw(file);
      return text === null ? null : opened(file, text, key);
    },
    keep: async (file, make) => {
      if ((await raw(file)) === null) {
        await mkdir(dirname(pathOf(file)), { recursive: true, mode: 0o700 });
        await createWhole(pathOf(file), await closed(file, await make(), key));
      }
      const text = await raw(file);
      if (text === null) throw keyUnreadable(file);
      const content = await opened(file, text, key);
      if (key !== null && standing(file, text).includes(null)) await replace(file, content);
      return content;
    },
  };
}

/** What stands in a file; null only where there is none, so that one which cannot be read is never taken for one that is not there. */
export async function readRaw(path: string, file: KeyFile): Promise<string | null> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw keyUnreadable(file);
  });
}
