import type { Services } from '../services.ts';
import { stageAttachment } from '../submission/stage-attachment.ts';
import type { InboundMail } from './read-mail.ts';

/** Files of a mail that were taken in, and how many were not. */
export type StagedFiles = { readonly attachmentIds: readonly string[]; readonly refused: number };

/** As many as the form takes. */
const mostFiles = 6;

/** Thrown where the scanner does not answer: the mail is to be taken in with its files, later. */
export class FilesWait extends Error {}

/**
 * Takes in the files of a mail as the form does: photos and PDF by their content, encoded anew, six at most, 10 MB each. What is
 * none of these (winmail.dat, archives, documents), and what the scanner finds something in, is counted and not kept. Throws `FilesWait`.
 */
export async function stageFiles(services: Services, { files }: InboundMail): Promise<StagedFiles> {
  const attachmentIds: string[] = [];
  for (const { fileName, bytes } of files) {
    if (attachmentIds.length === mostFiles) break;
    const staged = await stageAttachment(services, { fileName, bytes: once(bytes) });
    if (staged.ok) attachmentIds.push(staged.attachment.attachmentId);
    else if (staged.problem === 'notScanned') throw new FilesWait();
  }
  return { attachmentIds, refused: files.length - attachmentIds.length };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
