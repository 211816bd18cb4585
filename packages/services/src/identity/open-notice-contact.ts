import { openWords } from '@huiyin/sealing/envelope';
import { z } from 'zod';
import type { Services } from '../services.ts';

const reach = z.object({ telephone: z.string(), mail: z.string() });

/**
 * Opens the envelope with the address for notices of a confidential case, for the job that sends them and for nothing else;
 * null where this process has no key to it. Never give the answer to a screen, a log or an event.
 */
export async function openNoticeContact(
  { noticeKey }: Services,
  sealed: Uint8Array,
): Promise<z.infer<typeof reach> | null> {
  if (!noticeKey?.privateKey) return null;
  return reach.parse(await openWords(sealed, noticeKey.privateKey));
}
