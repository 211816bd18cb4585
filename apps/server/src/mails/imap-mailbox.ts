import type { Mailbox, OpenMailbox } from '@huiyin/services/mail/mailbox';
import { ImapFlow } from 'imapflow';
import type { InboxSettings } from '../env.ts';
import { isLoopback } from '../notices/loopback.ts';

const SECONDS = 1000;
/** More than any mail that is taken in: what a broken server announces beyond is not read into memory. */
const MOST_LITERAL = 32 * 1024 * 1024;

/** The mailbox behind an IMAP address, encrypted unless the server is this machine; a new connection for each look. */
export function createImapMailbox(settings: InboxSettings, from: string): Mailbox {
  const { url } = settings;
  const user = decodeURIComponent(url.username);
  const own = [from, user].map((address) => address.toLowerCase());
  return {
    ownAddresses: own.filter((address) => address.includes('@')),
    ownDomain: from.slice(from.lastIndexOf('@') + 1).toLowerCase(),
    open: async (use) => {
      const client = connection(url, user);
      // Also told by the rejection of whatever was under way.
      client.on('error', () => undefined);
      await client.connect();
      try {
        const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
        const { uidValidity, uidNext } = await client.mailboxOpen(folder);
        return await use(openMailbox(client, { validity: uidValidity, uid: uidNext - 1 }));
      } finally {
        await client.logout().catch(() => client.close());
      }
    },
  };
}

function connection(url: URL, user: string): ImapFlow {
  const secure = url.protocol === 'imaps:';
  return new ImapFlow({
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: secure ? undefined : !isLoopback(url.hostname),
    auth: { user, pass: decodeURIComponent(url.password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 30 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 120 * SECONDS,
    maxLiteralSize: MOST_LITERAL,
  });
}

function openMailbox(client: ImapFlow, place: OpenMailbox['place']): OpenMailbox {
  const byUid = { uid: true } as const;
  return {
    place,
    waiting: async (after) => {
      const unread = (await client.search({ seen: false }, byUid)) || [];
      const fresh = (await client.search({ uid: `${after + 1}:*` }, byUid)) || [];
      // `n:*` always names the last mail, also when its number is below n.
      const uids = new Set([...unread, ...fresh.filter((uid) => uid > after)]);
      return [...uids].sort((one, other) => one - other);
    },
    look: async (uid) => {
      const found = await client.fetchOne(`${uid}`, { uid: true, size: true, headers: true }, byUid);
      if (!found || found.size === undefined) return null;
      return { uid, bytes: found.size, header: found.headers ?? new Uint8Array() };
    },
    download: async (uid, most) => {
      const found = await client.fetchOne(`${uid}`, { source: { start: 0, maxLength: most } }, byUid);
      return found ? (found.source ?? null) : null;
    },
    markRead: async (uid) => {
      await client.messageFlagsAdd(`${uid}`, ['\\Seen'], byUid);
    },
  };
}
