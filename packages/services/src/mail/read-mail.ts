import { isUtf8 } from 'node:buffer';
import type { MailMarks } from '@huiyin/domain/mail/judge-mail';
import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { type ParsedMail, simpleParser } from 'mailparser';
import { decodeHz, inUtf8 } from './mail-charsets.ts';

export type MailFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** A mail as the portal understands it. Nothing of it may go into a log. */
export type InboundMail = {
  readonly marks: MailMarks;
  /** `Message-ID` as written; empty where the mail has none. */
  readonly messageId: string;
  /** Subject and body in one, plain text without control characters; empty if nothing was written. */
  readonly text: string;
  readonly files: readonly MailFile[];
};

/**
 * Reads a mail, or only its header. HTML becomes text, GBK, GB 2312, GB 18030 and HZ become Unicode whether they were declared or
 * not. `ownDomain`: of our own message ids. Rejects what no mail can be made of.
 */
export async function readMail(raw: Uint8Array, ownDomain: string): Promise<InboundMail> {
  const source = inUtf8(raw);
  const parsed = await simpleParser(Buffer.from(source), { skipTextToHtml: true, skipImageLinks: true });
  const words = isHz(source) ? decodeHz : (text: string) => text;
  const subject = plain(words(parsed.subject ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  const body = plain(words(parsed.text ?? ''))
    .replace(/\[cid:[^\]\n]*\]/g, '')
    .trim();
  return {
    marks: marksOf(parsed, subject, ownDomain),
    messageId: parsed.messageId?.trim() ?? '',
    text: subject === '' || body.startsWith(subject) ? body : `${subject}\n\n${body}`.trim(),
    files: filesOf(parsed),
  };
}

function marksOf(parsed: ParsedMail, subject: string, ownDomain: string): MailMarks {
  const headers = new Map<string, string>();
  for (const { key, line } of parsed.headerLines)
    if (!headers.has(key)) headers.set(key, line.slice(line.indexOf(':') + 1).trim());
  const type = headers.get('content-type') ?? 'text/plain';
  return {
    from: senderOf(parsed),
    subject,
    mediaType: (type.split(';')[0] ?? '').trim().toLowerCase(),
    headers,
    citesCase: namesCase(subject) || answersUs(headers, ownDomain),
  };
}

/** The author, who also gets the answer. Another place for answers (`Reply-To`) is not believed: anybody can write one. */
function senderOf({ from }: ParsedMail): string | null {
  const address = from?.value.find((one) => one.address)?.address?.toLowerCase();
  return address && address.length <= 200 && /^[^\s<>@,;:"]+@[^\s<>@,;:"]+$/.test(address) ? address : null;
}

function namesCase(subject: string): boolean {
  const runs = subject.normalize('NFKC').match(/\d[\d -]{9,14}\d/g) ?? [];
  return runs.some((run) => parseCaseNumber(run).ok);
}

/** In the thread of a notice or receipt that this portal sent; their ids are 32 hexadecimal digits at our domain. */
function answersUs(headers: ReadonlyMap<string, string>, ownDomain: string): boolean {
  const thread = `${headers.get('in-reply-to') ?? ''} ${headers.get('references') ?? ''}`.toLowerCase();
  return [...thread.matchAll(/<[0-9a-f]{32}@([^>\s]+)>/g)].some(([, domain]) => domain === ownDomain);
}

/** Attachments first, then pictures within the text, which are as often a letterhead as a photo. */
function filesOf({ attachments }: ParsedMail): MailFile[] {
  return [...attachments]
    .sort((one, other) => Number(one.related) - Number(other.related))
    .map(({ filename, content }) => ({ fileName: plain(filename ?? ''), bytes: content }));
}

/** Without characters that no text has; the database takes no NUL. */
function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

function isHz(source: Uint8Array): boolean {
  return isUtf8(source) && /hz-gb-2312/i.test(Buffer.from(source).toString('latin1'));
}
