import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mailbox of its own on an IMAP server on this machine, and an SMTP server beside it that keeps what arrives. */
export interface MailServers {
  readonly imap: URL;
  readonly smtp: URL;
  /** Mails that left, in their order. */
  readonly sent: ParsedMail[];
  /** Puts a mail into the mailbox, as bytes. */
  arrive(mail: string | Buffer): void;
  /** Whether each mail of the mailbox was marked read. */
  read(): boolean[];
  close(): Promise<void>;
}

/** Opens both on free ports. */
export async function openMailServers(): Promise<MailServers> {
  const sent: ParsedMail[] = [];
  const box = hoodiecrow({ plugins: ['ID', 'LITERALPLUS', 'UIDPLUS'], storage: { INBOX: { messages: [] } } });
  await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));
  const post = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        sent.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const port = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  return {
    imap: new URL(`imap://testuser:testpass@127.0.0.1:${port(box.server)}/INBOX`),
    smtp: new URL(`smtp://127.0.0.1:${port(post.server)}`),
    sent,
    arrive: (mail) =>
      box.appendMessage('INBOX', [], undefined, Buffer.from(mail as string).toString('latin1')),
    read: () => box.getMailbox('INBOX').messages.map(({ flags }) => flags.includes('\\Seen')),
    close: async () => {
      await new Promise<void>((resolve) => box.close(resolve));
      await new Promise<void>((resolve) => post.close(() => resolve()));
    },
  };
}
