import { join } from 'node:path';
import { closed, type KeyFile, keyFiles, opened, standing } from './key-files.ts';
import { readRaw } from './key-folder.ts';
import type { MasterKey } from './master-key.ts';
import { replaceWhole } from './write-whole.ts';

/**
 * Wraps every key in `folder` under `next`: those under `present`, those in clear, and, if an earlier run was interrupted, those
 * that are under `next` already, which stay. All are opened before the first is written. Gives the files that were written. Throws `KeysFailure`.
 */
export async function rewrapKeys(
  folder: string,
  { present, next }: { present: MasterKey | null; next: MasterKey },
): Promise<readonly KeyFile[]> {
  const due: { file: KeyFile; text: string }[] = [];
  for (const file of keyFiles) {
    const text = await readRaw(join(folder, file), file);
    if (text === null) continue;
    const isDone = standing(file, text).every((id) => id === next.id);
    const content = await opened(file, text, isDone ? next : present);
    if (!isDone) due.push({ file, text: await closed(file, content, next) });
  }
  for (const { file, text } of due) await replaceWhole(join(folder, file), text);
  return due.map(({ file }) => file);
}
