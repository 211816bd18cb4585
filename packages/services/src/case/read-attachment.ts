import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayAct } from '@huiyin/domain/case/policy';
import { notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

export type AttachmentFile = { fileName: string; mediaType: string; bytes: AsyncIterable<Uint8Array> };

/** One file of a case, for whoever may read the case; `notFound` otherwise. */
export async function readAttachment(
  services: Services,
  actor: Actor,
  attachmentId: string,
): Promise<AttachmentFile> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const row = await tx.attachment.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: attachmentId } },
      select: { caseId: true, fileName: true, mediaType: true, storedAs: true },
    });
    const facts = row?.caseId ? await readCaseFacts(tx, { jurisdictionId, caseId: row.caseId }) : null;
    if (!row || !facts || !mayAct(actor, 'readCase', facts)) throw notFound();
    const { fileName, mediaType } = row;
    return { fileName, mediaType, bytes: services.files.read(row.storedAs) };
  });
}
