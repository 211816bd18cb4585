import { createTransport } from 'nodemailer';
import type { MailSettings } from '../env.ts';
import { isLoopback } from './loopback.ts';

const SECONDS = 1000;
/** After a server could not be reached, the mails that wait behind do not each wait for it too. */
const REST = 60 * SECONDS;

/** One mail to one person. `id`: 32 hexadecimal characters, the same whenever it is sent again. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The message id that it answers, and so which kind of automatic mail it is (RFC 3834). */
  readonly answers?: string | undefined;
}

/** Sends letters. `refused`: this address takes nothing, ever. Rejects for anything that may be different later. */
export interface MailPost {
  send(letter: Letter): Promise<'sent' | 'refused'>;
  close(): void;
}

/**
 * Sends over SMTP, encrypted unless the server is this machine. The Message-ID follows from the letter's: one that went out just
 * before a crash and is sent again is the same mail to whoever receives it.
 */
export function createMailPost({ url, from }: MailSettings): MailPost {
  const transport = createTransport({
    url: url.href,
    pool: true,
    maxConnections: 2,
    requireTLS: !isLoopback(url.hostname),
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 60 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  let restsUntil = 0;
  return {
    send: async ({ id, to, subject, text, answers }) => {
      if (performance.now() < restsUntil) throw new Error('the mail server was out of reach a moment ago');
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, messageId: `<${id}@${domain}>`, subject, text },
          ...(answers && { inReplyTo: answers, references: answers }),
          headers: {
            'Auto-Submitted': answers === undefined ? 'auto-generated' : 'auto-replied',
            'X-Auto-Response-Suppress': 'All',
            'X-Loop': from.address,
          },
        });
        return 'sent';
      } catch (error) {
        if (isRefused(error)) return 'refused';
        if (!('responseCode' in (error as object))) restsUntil = performance.now() + REST;
        throw withoutAddress(error);
      }
    },
    close: () => transport.close(),
  };
}

/** 5xx about this one recipient: the address does not exist or takes nothing. Anything else may pass. */
function isRefused(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && (responseCode >= 500 || responseCode === 0);
}

/** What a mail server answers quotes the recipient; only code and number of it go on into a log. */
function withoutAddress(error: unknown): Error {
  const { code = 'unknown', responseCode = '' } = error as { code?: string; responseCode?: number };
  return Object.assign(new Error(`mail not sent: ${code} ${responseCode}`.trim()), { code });
}
