import { type Locale, locales } from '@huiyin/i18n/locale';
import { noticeWords } from '@huiyin/i18n/notice';
import { formatCaseNumber, parseCaseNumber } from '@huiyin/sealing/case-number';
import type { Notice } from '@huiyin/services/notice/couriers';

/**
 * The whole mail, in both languages since nobody was asked for theirs: what happened, the case number, where to look. `address`
 * is the portal's.
 */
export function writeLetter(notice: Notice, address: string): { subject: string; text: string } {
  const { name } = notice.jurisdiction;
  const number = grouped(notice.caseNumber);
  return {
    subject: `【${name}】${noticeWords['zh-CN'].subject[notice.occasion](number)}`,
    text: locales.map((locale) => lettersIn(locale, notice, address)).join('\n\n--------\n\n'),
  };
}

function lettersIn(locale: Locale, { occasion, caseNumber, jurisdiction }: Notice, address: string): string {
  const words = noticeWords[locale];
  const place = locale === 'en' ? `${address}/en/follow` : `${address}/follow`;
  return [
    words.greeting,
    '',
    words.body[occasion],
    words.number(grouped(caseNumber)),
    words.look(place),
    words.code,
    ...(occasion === 'answered' ? ['', words.rights] : []),
    '',
    words.noReply(jurisdiction.phone),
    locale === 'en' ? jurisdiction.nameEn : jurisdiction.name,
  ].join('\n');
}

function grouped(caseNumber: string): string {
  const parsed = parseCaseNumber(caseNumber);
  return parsed.ok ? formatCaseNumber(parsed.caseNumber) : caseNumber;
}
