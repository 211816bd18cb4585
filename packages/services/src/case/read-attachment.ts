import type { Prisma } from '@huiyin/db/generated/client';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readCloseOutFacts } from '@huiyin/db/sql/read-close-out-facts';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { mayAct } from '@huiyin/domain/case/policy';
import { mayReadAnswerWords } from '@huiyin/domain/claims/policy';
import { maySeeMeasureFile } from '@huiyin/domain/close-out/policy';
import { noteReadings } from '../audit/note-readings.ts';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { isId } from '../portal/is-id.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

export type AttachmentFile = { fileName: string; mediaType: string; bytes: AsyncIterable<Uint8Array> };

/**
 * One file: of a case, for whoever may read the case; of a measure's record, for everybody if the record is public and else for
 * staff who see the measure; of an answer to a measure, for the offices. Fails with `notFound` otherwise. Each reading of a scan by
 * staff is an entry of the audit trail, of another file of a case or answer the first of a day.
 */
export async function readAttachment(
  services: Services,
  actor: Actor,
  attachmentId: string,
): Promise<AttachmentFile> {
  if (!isId(attachmentId)) throw notFound();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const row = await tx.attachment.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: attachmentId } },
      select: {
        caseId: true,
        replyId: true,
        recordId: true,
        verificationId: true,
        fileName: true,
        mediaType: true,
        storedAs: true,
      },
    });
    if (!row) throw notFound();
    const { caseId, replyId, recordId, verificationId, fileName, mediaType, storedAs } = row;
    const at = { tx, jurisdictionId, actor };
    const isOpen = verificationId
      ? mayReadAnswerWords(actor)
      : recordId
        ? await isOpenRecord(at, recordId)
        : caseId && (await isOpenCase(at, { caseId, isOwn: replyId === null }));
    if (!isOpen) throw notFound();
    if (isOpen === 'byHand') {
      const subject = { subjectKind: 'case', subjectId: caseId ?? '' };
      await noteAudit(scene, actor, { action: 'case.readScan', ...subject, detail: { attachmentId } });
    } else if (verificationId)
      await noteReadings(scene, actor, {
        ...{ action: 'verification.readFile', subjectIds: [verificationId], detail: { attachmentId } },
      });
    else if (caseId)
      await noteReadings(scene, actor, {
        ...{ action: 'case.readFile', subjectIds: [caseId], detail: { attachmentId } },
      });
    return { fileName, mediaType, bytes: await services.files.read(storedAs) };
  });
}

type At = {
  readonly tx: Prisma.TransactionClient;
  readonly jurisdictionId: string;
  readonly actor: Actor;
};

/**
 * The scan of a letter, its own file, shows hand and signature: it is for the office that registered it, never for a unit, and each
 * reading by staff is on record, as of a contact.
 */
async function isOpenCase(
  { tx, jurisdictionId, actor }: At,
  { caseId, isOwn }: { readonly caseId: string; readonly isOwn: boolean },
): Promise<boolean | 'byHand'> {
  const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
  if (!facts || !mayAct(actor, 'readCase', facts)) return false;
  if (!isOwn) return true;
  const isLetter =
    (await tx.caseFile.count({ where: { jurisdictionId, id: caseId, channel: 'letter' } })) > 0;
  if (!isLetter) return true;
  if (!mayAct(actor, 'readLetter', facts)) return false;
  return isStaff(actor) ? 'byHand' : true;
}

async function isOpenRecord({ tx, jurisdictionId, actor }: At, recordId: string): Promise<boolean> {
  const { measureId, isPublic } = await tx.measureRecord.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: recordId } },
    select: { measureId: true, isPublic: true },
  });
  if (isPublic) return true;
  const facts = await readCloseOutFacts(tx, { jurisdictionId, measureId });
  return facts !== null && maySeeMeasureFile(actor, facts);
}
