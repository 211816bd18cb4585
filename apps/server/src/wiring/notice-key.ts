import type { KeyFolder } from '@huiyin/keys/key-folder';
import { keyUnreadable } from '@huiyin/keys/keys-failure';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import type { Services } from '@huiyin/services/services';

const FILE = 'notice-key.json';

/**
 * The key of the notices, made at the first start in a file of its own. A process that runs no jobs forgets the private half at
 * once.
 */
export async function readNoticeKey(
  keys: KeyFolder,
  runsJobs: boolean,
): Promise<NonNullable<Services['noticeKey']>> {
  const text = await keys.keep(FILE, async () => JSON.stringify(await createBareKeyPair()));
  const { recipient, privateKey } = JSON.parse(text);
  if (typeof recipient !== 'string' || typeof privateKey !== 'string') throw keyUnreadable(FILE);
  return { recipient, privateKey: runsJobs ? privateKey : null };
}
