import type { Inbox } from '@huiyin/services/jobs/jobs';
import type { AnswerCourier } from '@huiyin/services/mail/mail-answers';
import type { Environment } from '../env.ts';
import { createImapMailbox } from './imap-mailbox.ts';

/** The mailbox that citizens write to, as the operator has set it; null where none is read. */
export function openInbox(
  { inbox, notices }: Pick<Environment, 'inbox' | 'notices'>,
  { answer }: { readonly answer: AnswerCourier | null },
): Inbox | null {
  if (!inbox || !answer || !notices.mail) return null;
  const mailbox = createImapMailbox(inbox, notices.mail.from.address);
  return { mailbox, answer, pauseSeconds: inbox.seconds };
}
