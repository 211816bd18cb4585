import { keepsContent, type SetAsideReason } from '@huiyin/domain/mail/judge-mail';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { mailActor } from './mail-actor.ts';
import type { StagedFiles } from './mail-files.ts';
import type { MailHashes } from './mail-hashes.ts';

export type ToSetAside = {
  readonly reason: SetAsideReason;
  readonly bytes: number;
  readonly text: string;
  readonly staged: StagedFiles;
  readonly sender: Uint8Array<ArrayBuffer> | null;
  readonly hashes: MailHashes;
};

/** Of one sender, reason and day so many are kept with their words; of what comes beyond, only the number. */
const mostKept = 10;

/** Puts a mail on the desk's list. False where it only raised the number of one that is on it already. */
export async function setAside(services: Services, mail: ToSetAside): Promise<boolean> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const { reason, hashes, staged } = mail;
    const kept = keepsContent(reason);
    const alike = await tx.setAsideMail.findMany({
      where: { jurisdictionId, reason, senderHash: hashes.sender },
      orderBy: { arrivedAt: 'desc' },
      take: mostKept,
      select: { id: true },
    });
    const [last] = alike;
    if (last && alike.length >= (kept ? mostKept : 1)) {
      const more = { increment: 1 };
      await tx.setAsideMail.updateMany({ where: { jurisdictionId, id: last.id }, data: { more } });
      return false;
    }
    const { id } = await tx.setAsideMail.create({
      data: {
        ...{ jurisdictionId, reason, arrivedAt: now, bytes: mail.bytes, senderHash: hashes.sender },
        ...(kept && { text: mail.text.slice(0, 200_000), sender: mail.sender, refusedFiles: staged.refused }),
      },
      select: { id: true },
    });
    await keepFiles(scene, id, kept ? staged : null);
    await noteAudit(scene, mailActor, {
      action: 'mail.setAside',
      subjectKind: 'mail',
      subjectId: id,
      detail: { reason },
    });
    return true;
  });
}

async function keepFiles({ tx, jurisdictionId }: Scene, setAsideId: string, staged: StagedFiles | null) {
  if (!staged || staged.attachmentIds.length === 0) return;
  await tx.attachment.updateMany({
    where: { jurisdictionId, id: { in: [...staged.attachmentIds] }, caseId: null },
    data: { setAsideId },
  });
}
