import { join } from 'node:path';
import { type KeyFile, keyFiles, opened, standing } from './key-files.ts';
import { readRaw } from './key-folder.ts';
import { KeysFailure } from './keys-failure.ts';
import type { MasterKey } from './master-key.ts';

/** How a key lies in its file: in clear, or under the master key with this id; and whether it can be opened. */
export type ListedKey = { readonly file: KeyFile; readonly under: string | null; readonly opens: boolean };

/** Every file with a key in `folder`, and how it lies there. Tells nothing of the keys. */
export async function listKeys(folder: string, key: MasterKey | null): Promise<readonly ListedKey[]> {
  const listed: ListedKey[] = [];
  for (const file of keyFiles) {
    const found = await look(join(folder, file), { file, key });
    if (found) listed.push(found);
  }
  return listed;
}

async function look(
  path: string,
  { file, key }: { file: KeyFile; key: MasterKey | null },
): Promise<ListedKey | null> {
  let under: string | null = null;
  try {
    const text = await readRaw(path, file);
    if (text === null) return null;
    const found = standing(file, text);
    under = found.includes(null) ? null : (found[0] ?? null);
    await opened(file, text, key);
    return { file, under, opens: true };
  } catch (error) {
    if (error instanceof KeysFailure) return { file, under, opens: false };
    throw error;
  }
}
