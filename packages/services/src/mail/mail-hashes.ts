import { createHmac } from 'node:crypto';
import type { Services } from '../services.ts';
import type { InboundMail } from './read-mail.ts';

/** By what a mail is known again, 32 bytes each; made with this install's secret, so that nobody can try addresses against them. */
export type MailHashes = {
  readonly mail: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly sender: Uint8Array<ArrayBuffer>;
};

/** The sender's hash is another one every day: it bounds how often somebody writes, and never tells who writes again. */
export function mailHashes(services: Services, mail: InboundMail, today: string): MailHashes {
  const { secret, jurisdictionId } = services;
  const hash = (use: string, ...parts: readonly string[]) =>
    new Uint8Array(
      createHmac('sha256', secret)
        .update(JSON.stringify([`mail-${use}/v1`, jurisdictionId, ...parts]))
        .digest(),
    );
  const from = mail.marks.from ?? '';
  const date = mail.marks.headers.get('date') ?? '';
  const content = hash('content', mail.text, ...mail.files.map(({ fileName }) => fileName));
  const id = mail.messageId === '' ? `${date} ${Buffer.from(content).toString('hex')}` : mail.messageId;
  return { mail: hash('id', id, from), content, sender: hash('sender', today, from) };
}
