import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it left: to whom, and all else that a reader of it could see. */
export type SentMail = { readonly to: string; readonly shown: string };

/** Where the site under test sends its mails. */
export type PostOffice = {
  readonly address: string;
  readonly sent: readonly SentMail[];
  close(): Promise<void>;
};

/** Opens an SMTP server on this machine that keeps what arrives. */
export async function openPostOffice(): Promise<PostOffice> {
  const sent: SentMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      void simpleParser(stream).then(({ headerLines, text, html }) => {
        const headers = headerLines.filter(({ key }) => key !== 'to').map(({ line }) => line);
        const to = envelope.rcptTo.map(({ address }) => address).join();
        sent.push({ to, shown: [...headers, text, html].join('\n') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `smtp://127.0.0.1:${port}`,
    sent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
