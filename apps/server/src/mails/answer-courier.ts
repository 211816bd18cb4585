import { type Locale, locales } from '@huiyin/i18n/locale';
import { mailWords } from '@huiyin/i18n/mail';
import { formatCaseNumber, parseCaseNumber } from '@huiyin/sealing/case-number';
import { formatReceiptCode, parseReceiptCode } from '@huiyin/sealing/receipt-code';
import type { AnswerCourier, MailAnswer } from '@huiyin/services/mail/mail-answers';
import { mostMailBytes } from '@huiyin/services/mail/take-mails';
import type { MailPost } from '../notices/mail-post.ts';

const MEGABYTE = 1024 * 1024;

/** Answers mails that citizens sent, in both languages; `address` is the portal's. Nothing of the mail itself is quoted. */
export function createAnswerCourier(post: MailPost, address: string): AnswerCourier {
  return (answer) =>
    post.send({
      ...{ id: answer.id, to: answer.to, answers: answer.messageId },
      subject: `【${answer.jurisdiction.name}】${mailWords['zh-CN'].subject[answer.kind](numberOf(answer))}`,
      text: locales.map((locale) => answerIn(locale, answer, address)).join('\n\n--------\n\n'),
    });
}

function answerIn(locale: Locale, answer: MailAnswer, address: string): string {
  const words = mailWords[locale];
  const { jurisdiction } = answer;
  const prefix = locale === 'en' ? '/en' : '';
  const body =
    answer.kind === 'tooLarge'
      ? [
          words.tooLarge(Math.ceil(answer.bytes / MEGABYTE), mostMailBytes / MEGABYTE),
          words.instead(`${address}${prefix}/submit`),
        ]
      : [
          words.received,
          words.number(numberOf(answer)),
          words.code(codeOf(answer.code)),
          words.look(`${address}${prefix}/follow`),
          '',
          words.keep,
          words.anonymous,
          ...(answer.refusedFiles > 0 ? [words.refusedFiles(answer.refusedFiles)] : []),
          words.publication,
          words.further,
        ];
  return [
    ...[words.greeting, '', ...body, '', words.tips(jurisdiction.tipPhone), words.rights, ''],
    words.phone(jurisdiction.phone),
    locale === 'en' ? jurisdiction.nameEn : jurisdiction.name,
  ].join('\n');
}

function numberOf(answer: MailAnswer): string {
  if (answer.kind !== 'received') return '';
  const parsed = parseCaseNumber(answer.caseNumber);
  return parsed.ok ? formatCaseNumber(parsed.caseNumber) : answer.caseNumber;
}

function codeOf(code: string): string {
  const parsed = parseReceiptCode(code);
  return parsed.ok ? formatReceiptCode(parsed.code) : code;
}
