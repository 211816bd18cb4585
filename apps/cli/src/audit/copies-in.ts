import { readdir } from 'node:fs/promises';
import { Refusal } from '../refusal.ts';

/** The files of a copy of the audit trail in a folder, in their order. */
export async function copiesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new Refusal(`打不开文件夹：${folder} Cannot open the folder: ${folder}`);
  });
  return names.filter((name) => /^audit-\d{12}-\d{12}\.jsonl$/.test(name)).toSorted();
}
