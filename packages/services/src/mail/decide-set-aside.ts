import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayDecideMails } from '@huiyin/domain/mail/policy';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { caseOfMail } from './case-of-mail.ts';
import { queueAnswer } from './mail-answers.ts';

/**
 * Makes a new case of a mail that was set aside, never an addition to one that is there; its sender gets the receipt. Fails with
 * `forbidden`, `notFound` for one that was decided before, or `invalid` for one of which nothing was kept.
 */
export async function registerMail(
  services: Services,
  actor: StaffActor,
  mailId: string,
): Promise<{ caseId: string; caseNumber: string }> {
  if (!mayDecideMails(actor)) throw forbidden();
  return inOneTransaction(services, { seconds: 30 }, async (inside) => {
    const { text, sender, refusedFiles, attachmentIds } = await take(inside, actor, {
      ...{ mailId, decision: 'registered', why: '' },
    });
    if (sender === null || text === '') throw invalid('mailId', 'unreadable');
    const staged = { attachmentIds, refused: refusedFiles };
    const { caseId, ...words } = await caseOfMail(inside, { text, staged, sender, actor });
    await queueAnswer(inside, { kind: 'received', sender, words });
    return { caseId, caseNumber: words.caseNumber };
  });
}

/** Lets a mail go, with the reason; its words and sender are forgotten at once, its files within a day. Fails as `registerMail`. */
export async function discardMail(
  services: Services,
  actor: StaffActor,
  input: { mailId: string; why: string },
): Promise<void> {
  if (!mayDecideMails(actor)) throw forbidden();
  await inOneTransaction(services, { seconds: 30 }, (inside) =>
    take(inside, actor, { ...input, decision: 'discarded' }),
  );
}

type Decision = { mailId: string; decision: 'registered' | 'discarded'; why: string };
type Taken = {
  text: string;
  sender: Uint8Array<ArrayBuffer> | null;
  refusedFiles: number;
  attachmentIds: string[];
};

/** Decides about a mail once, whoever is quicker, and gives what was kept of it. */
async function take(services: Services, actor: StaffActor, decided: Decision): Promise<Taken> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const { mailId, decision, why } = decided;
    const waiting = { jurisdictionId, id: mailId, decision: null };
    const kept = await tx.setAsideMail.findFirst({
      where: waiting,
      select: { text: true, sender: true, refusedFiles: true },
    });
    const { count } = await tx.setAsideMail.updateMany({
      where: waiting,
      data: { decision, why, decidedBy: actor.staffId, decidedAt: now, text: '', sender: null },
    });
    if (!kept || count !== 1) throw notFound();
    const files = await tx.attachment.findMany({
      where: { jurisdictionId, setAsideId: mailId, caseId: null },
      select: { id: true },
    });
    // From now on they belong to the case, or to nothing and are swept.
    await tx.attachment.updateMany({
      where: { jurisdictionId, setAsideId: mailId },
      data: { setAsideId: null },
    });
    const subject = { subjectKind: 'mail', subjectId: mailId };
    await noteAudit(scene, actor, {
      ...{ action: decision === 'registered' ? 'mail.register' : 'mail.discard', ...subject },
      detail: { why },
    });
    return {
      ...kept,
      sender: kept.sender && new Uint8Array(kept.sender),
      attachmentIds: files.map(({ id }) => id),
    };
  });
}
