import type { SetAsideList } from '@huiyin/contract/desk/set-aside-mails';
import type { Actor } from '@huiyin/domain/case/actor';
import type { SetAsideReason } from '@huiyin/domain/mail/judge-mail';
import { mayDecideMails } from '@huiyin/domain/mail/policy';
import { noteReadings } from '../audit/note-readings.ts';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const most = 100;

/** 被拦下的邮件 that wait for a decision, newest first, at most 100; on record as read. Fails with `forbidden` for anybody but triage. */
export async function listSetAside(services: Services, actor: Actor): Promise<SetAsideList> {
  if (!mayDecideMails(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const rows = await tx.setAsideMail.findMany({
      where: { jurisdictionId, decision: null },
      orderBy: [{ arrivedAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: {
        ...{ id: true, reason: true, arrivedAt: true, bytes: true, more: true },
        ...{ text: true, refusedFiles: true, sender: true },
      },
    });
    const files = await tx.attachment.findMany({
      where: { jurisdictionId, caseId: null, setAsideId: { in: rows.map(({ id }) => id) } },
      select: { setAsideId: true, fileName: true, bytes: true },
    });
    await noteReadings(scene, actor, { action: 'mail.read', subjectIds: rows.map(({ id }) => id) });
    const place = await tx.mailboxPlace.findUnique({ where: { jurisdictionId } });
    return {
      mails: rows.map(({ id: mailId, sender, arrivedAt, reason, ...row }) => ({
        ...{ mailId, ...row, reason: reason as SetAsideReason, arrivedAt: arrivedAt.toISOString() },
        files: files
          .filter(({ setAsideId }) => setAsideId === mailId)
          .map(({ fileName, bytes }) => ({ fileName, bytes })),
        registrable: sender !== null && row.text.length > 1,
      })),
      mailbox: place && { lookedAt: place.lookedAt.toISOString(), waiting: place.waiting },
    };
  });
}
