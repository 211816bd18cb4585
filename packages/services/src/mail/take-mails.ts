import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { FilesWait } from './mail-files.ts';
import type { Mailbox, MailboxPlace, OpenMailbox, WaitingMail } from './mailbox.ts';
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
 * much as it does in this time: the rest stays in the mailbox, and the desk says how much. A mail that fails stays unread and
 * keeps no other waiting; one that fails at the next look again is put on the desk's list as one that cannot be read. What they
 * failed by is thrown at the end. A mail whose files nobody can scan at the moment stays unread until somebody can.
 */
export async function takeMails(services: Services, mailbox: Mailbox): Promise<number> {
  return mailbox.open(async (open) => {
    const { validity } = open.place;
    const after = await lastUid(services, open.place);
    const waiting = await open.waiting(after);
    const errors: unknown[] = [];
    let failedInARow = 0;
    let taken = 0;
    let reached = after;
    for (const uid of waiting.slice(0, mailsAtOnce)) {
      try {
        const failure = await takeOne(services, { mailbox, open, uid, again: uid <= after });
        if (failure !== null) errors.push(failure);
        taken += 1;
        failedInARow = 0;
      } catch (error) {
        if (error instanceof MailWaits) break;
        if (error instanceof FilesWait) failedInARow = 0;
        else {
          errors.push(error);
          failedInARow += 1;
        }
        if (failedInARow >= mostFailures) break;
      }
      reached = Math.max(reached, uid);
    }
    await keepPlace(services, { validity, uid: reached }, waiting.length - taken);
    if (errors.length > 0) throw new AggregateError(errors, 'take-mails: some mails could not be taken in');
    return taken;
  });
}

type Taking = { readonly mailbox: Mailbox; readonly open: OpenMailbox; readonly uid: number };

/** Null, or by what a mail failed that was looked at before and is on the desk's list now, without its words. */
async function takeOne(services: Services, of: Taking & { readonly again: boolean }): Promise<unknown> {
  try {
    await take(services, of, fetchMail);
    return null;
  } catch (error) {
    if (error instanceof MailWaits || error instanceof FilesWait || !of.again) throw error;
    await take(services, of, fetchHead);
    return error;
  }
}

async function take(
  services: Services,
  { mailbox, open, uid }: Taking,
  read: (open: OpenMailbox, uid: number, ownDomain: string) => Promise<ArrivedMail | null>,
): Promise<void> {
  const arrived = await read(open, uid, mailbox.ownDomain);
  if (!arrived) return;
  await receiveMail(services, arrived, mailbox.ownAddresses);
  await open.markRead(uid);
}

/** Null for a mail that is gone. */
async function fetchMail(open: OpenMailbox, uid: number, ownDomain: string): Promise<ArrivedMail | null> {
  const seen = await open.look(uid);
  if (!seen) return null;
  const headOnly = (unread: 'tooLarge' | 'unreadable') => headOf(open, seen, { ownDomain, unread });
  if (seen.bytes > mostMailBytes) return headOnly('tooLarge');
  const raw = await open.download(uid, mostMailBytes + 1);
  if (!raw) return null;
  // A server may be wrong about a size.
  if (raw.length > mostMailBytes) return headOnly('tooLarge');
  const mail = await readMail(raw, ownDomain).catch(() => null);
  return mail ? { mail, bytes: seen.bytes, unread: null } : headOnly('unreadable');
}

/** Who wrote a mail that cannot be read, and nothing else of it; null for one that is gone. */
async function fetchHead(open: OpenMailbox, uid: number, ownDomain: string): Promise<ArrivedMail | null> {
  const seen = await open.look(uid);
  return seen && headOf(open, seen, { ownDomain, unread: 'unreadable' });
}

async function headOf(
  { place }: OpenMailbox,
  { uid, bytes, header }: WaitingMail,
  { ownDomain, unread }: { ownDomain: string; unread: 'tooLarge' | 'unreadable' },
): Promise<ArrivedMail> {
  const mail = await readMail(header, ownDomain).catch(() => readMail(new Uint8Array(), ownDomain));
  const messageId = mail.messageId || `${place.validity}/${uid}`;
  return { mail: { ...mail, messageId, text: '', files: [] }, bytes, unread };
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
