import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import type { Services } from '@huiyin/services/services';

/**
 * The key of the notices, made at the first start in a file of its own (0600). A process that runs no jobs forgets the private
 * half at once.
 */
export async function readNoticeKey(
  dataFolder: string,
  runsJobs: boolean,
): Promise<NonNullable<Services['noticeKey']>> {
  const path = join(dataFolder, 'notice-key.json');
  const fresh = JSON.stringify(await createBareKeyPair());
  await writeFile(path, fresh, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const { recipient, privateKey } = JSON.parse(await readFile(path, 'utf8'));
  return { recipient, privateKey: runsJobs ? privateKey : null };
}
