import type { Services } from '../services.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import type { InboundMail } from './read-mail.ts';

/** Files of a mail that were taken in, and how many were not. */
export type StagedFiles = { readonly attachmentIds: readonly string[]; readonly refused: number };

/** As many as the form takes. */
const mostFiles = 6;

/**
 * Takes in the files of a mail as the form does: photos and PDF by their content, encoded anew, six at most, 10 MB each. What is
 * none of these (winmail.dat, archives, documents) is counted and not kept.
 */
export async function stageFiles(services: Services, { files }: InboundMail): Promise<StagedFiles> {
  const attachmentIds: string[] = [];
  for (const { fileName, bytes } of files) {
    if (attachmentIds.length === mostFiles) break;
    const staged = await stageAttachment(services, { fileName, bytes: once(bytes) });
    if (staged.ok) attachmentIds.push(staged.attachment.attachmentId);
  }
  return { attachmentIds, refused: files.length - attachmentIds.length };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
