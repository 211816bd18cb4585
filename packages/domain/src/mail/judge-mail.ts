/**
 * Why a mail becomes no case by itself. What a person wrote is kept for a person to decide; of the first three nothing but a line
 * is kept.
 */
export const setAsideReasons = [
  'bounce',
  'loop',
  'tooLarge',
  'autoReply',
  'bulk',
  'aboutCase',
  'noSender',
  'sameId',
  'tooMany',
  'empty',
  'tooLong',
  'unreadable',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** Of these nothing is kept: other people's mail, our own, or what was never downloaded. */
const lineOnly: readonly SetAsideReason[] = ['bounce', 'loop', 'tooLarge'];

/** Whether the words and files of a mail set aside for this reason are kept, so that an officer can make a case of it. */
export function keepsContent(reason: SetAsideReason): boolean {
  return !lineOnly.includes(reason);
}

/** What is known of a mail before anybody reads it. Header names in lower case. */
export type MailMarks = {
  /** Address of the author, lower case; null where there is none that could be answered. */
  readonly from: string | null;
  readonly subject: string;
  /** Media type of the whole, as `multipart/report`. */
  readonly mediaType: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Subject or thread point to a case or to a mail of ours. */
  readonly citesCase: boolean;
};

const robots = /^(mailer-daemon|postmaster|mail-daemon|mdaemon)([+@]|$)/;
const awayNotes =
  /^\s*(自动回复|自动答复|自動回覆|自动应答|auto(matic)?[ -]?(reply|response)|out of (the )?office)\s*([:：]|$)/i;

/**
 * Why a mail makes no case, or null where it may: bounces, mail that came round to us again, answers of machines, mail to many,
 * and what wants to belong to a case already there. Sources: RFC 3464 (bounces), RFC 3834 (automatic answers), RFC 2369 and 2919
 * (lists); `Precedence` and `X-Loop` are custom.
 */
export function judgeMail(mail: MailMarks, ownAddresses: readonly string[]): SetAsideReason | null {
  const { from, headers } = mail;
  if (isBounce(mail)) return 'bounce';
  if (headers.has('x-loop') || (from !== null && ownAddresses.includes(from))) return 'loop';
  if (from === null) return 'noSender';
  if (isAutomatic(mail)) return 'autoReply';
  if (isBulk(headers)) return 'bulk';
  return mail.citesCase ? 'aboutCase' : null;
}

function isBounce({ from, mediaType, headers }: MailMarks): boolean {
  return (
    mediaType === 'multipart/report' ||
    headers.get('return-path')?.replace(/\s/g, '') === '<>' ||
    headers.has('x-failed-recipients') ||
    (from !== null && robots.test(from))
  );
}

function isAutomatic({ headers, subject }: MailMarks): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no';
  return (
    !/^no\b/.test(submitted) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => headers.has(name)) ||
    headers.get('precedence')?.trim().toLowerCase() === 'auto_reply' ||
    awayNotes.test(subject)
  );
}

function isBulk(headers: ReadonlyMap<string, string>): boolean {
  const precedence = headers.get('precedence')?.trim().toLowerCase() ?? '';
  return (
    ['bulk', 'junk', 'list'].includes(precedence) || [...headers.keys()].some((name) => /^list-/.test(name))
  );
}
