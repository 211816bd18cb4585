import type { Courier } from '@huiyin/services/notice/couriers';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../env.ts';
import { isLoopback } from './loopback.ts';
import { writeLetter } from './write-letter.ts';

const SECONDS = 1000;
/** After a server could not be reached, the mails that wait behind do not each wait for it too. */
const REST = 60 * SECONDS;

/**
 * Sends notices over SMTP, encrypted unless the server is this machine. The Message-ID follows from the notice: a mail that went
 * out just before a crash and is sent again is the same mail to whoever receives it.
 */
export function createMailCourier(settings: MailSettings, address: string): Courier & { close(): void } {
  const { url, from } = settings;
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
  const courier: Courier = async (notice) => {
    if (performance.now() < restsUntil) throw new Error('the mail server was out of reach a moment ago');
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: notice.to },
        messageId: `<${notice.id}@${domain}>`,
        ...writeLetter(notice, address),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return 'sent';
    } catch (error) {
      if (isRefused(error)) return 'refused';
      if (!('responseCode' in (error as object))) restsUntil = performance.now() + REST;
      throw withoutAddress(error);
    }
  };
  return Object.assign(courier, { close: () => transport.close() });
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
