import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { Mailbox, MailboxPlace, OpenMailbox } from './mailbox.ts';
import { readMail } from './read-mail.ts';
import { type ArrivedMail, MailWaits, receiveMail } from './receive-mail.ts';

/** The largest mail that is taken in: six photos and what a mail makes of them. Larger ones are never downloaded. */
export const mostMailBytes = 25 * 1024 * 1024;
/** Mails in one look, so that a full mailbox does not keep the job for hours. */
const mailsAtOnce = 200;

/** After so many mails in a row could not be taken in, it is not the mails. */
const mostFailures = 3;

/**
 * Takes in what waits in the mailbox, oldest first; answers with how many mails. It stops early when the portal has taken in as
 * much as it does in this time: the rest stays in the mailbox, and the desk says how much. A mail that fails stays unread, keeps
 * no other waiting, and is thrown at the end.
 */
export async function takeMails(services: Services, mailbox: Mailbox): Promise<number> {
  return mailbox.open(async (open) => {
    const { validity } = open.place;
    const after = await lastUid(services, open.place);
    const waiting = await open.waiting(after);
    const errors: unknown[] = [];
    let taken = 0;
    let reached = after;
    for (const uid of waiting.slice(0, mailsAtOnce)) {
      try {
        await takeOne(services, { mailbox, open, uid });
        taken += 1;
        errors.length = Math.min(errors.length, 1);
      } catch (error) {
        if (error instanceof MailWaits) break;
        errors.push(error);
        if (errors.length >= mostFailures) break;
      }
      reached = Math.max(reached, uid);
    }
    await keepPlace(services, { validity, uid: reached }, waiting.length - taken);
    if (errors.length > 0) throw new AggregateError(errors, 'take-mails: some mails could not be taken in');
    return taken;
  });
}

async function takeOne(
  services: Services,
  { mailbox, open, uid }: { mailbox: Mailbox; open: OpenMailbox; uid: number },
): Promise<void> {
  const arrived = await fetchMail(open, uid, mailbox.ownDomain);
  if (!arrived) return;
  await receiveMail(services, arrived, mailbox.ownAddresses);
  await open.markRead(uid);
}

/** Null for a mail that is gone. */
async function fetchMail(open: OpenMailbox, uid: number, ownDomain: string): Promise<ArrivedMail | null> {
  const seen = await open.look(uid);
  if (!seen) return null;
  const { bytes, header } = seen;
  const headOnly = async (unread: 'tooLarge' | 'unreadable'): Promise<ArrivedMail> => {
    const mail = await readMail(header, ownDomain).catch(() => readMail(new Uint8Array(), ownDomain));
    const messageId = mail.messageId || `${open.place.validity}/${uid}`;
    return { mail: { ...mail, messageId, text: '', files: [] }, bytes, unread };
  };
  if (bytes > mostMailBytes) return headOnly('tooLarge');
  const raw = await open.download(uid, mostMailBytes + 1);
  if (!raw) return null;
  // A server may be wrong about a size.
  if (raw.length > mostMailBytes) return headOnly('tooLarge');
  const mail = await readMail(raw, ownDomain).catch(() => null);
  return mail ? { mail, bytes, unread: null } : headOnly('unreadable');
}

/** The first look at a mailbox leaves alone what people have read before. */
async function lastUid({ database, jurisdictionId }: Services, place: MailboxPlace): Promise<number> {
  const kept = await database.prisma.mailboxPlace.findUnique({ where: { jurisdictionId } });
  return kept && kept.validity === place.validity ? Number(kept.uid) : place.uid;
}

async function keepPlace(services: Services, place: MailboxPlace, waiting: number): Promise<void> {
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const row = { validity: place.validity, uid: BigInt(place.uid), waiting, lookedAt: now };
    await tx.mailboxPlace.upsert({
      where: { jurisdictionId },
      create: { jurisdictionId, ...row },
      update: row,
      select: { jurisdictionId: true },
    });
  });
}
