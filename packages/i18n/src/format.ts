import type { Locale } from './locale.ts';

const civilDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A civil date (`2026-11-24`) in words: `2026年11月24日`, `24 November 2026`. Anything else comes back unchanged. */
export function formatCivilDate(locale: Locale, date: string): string {
  const match = civilDatePattern.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  if (locale === 'zh-CN') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}

/** The months of civil dates in words, the year only where it changes: `2026年11月、12月、2027年1月`, `November 2026, December 2026`. */
export function formatMonths(locale: Locale, dates: readonly string[]): string {
  if (locale !== 'zh-CN')
    return dates
      .map((date) => `${englishMonths[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`)
      .join(', ');
  return dates
    .map((date, index) => {
      const year = date.slice(0, 4);
      const isSame = dates[index - 1]?.slice(0, 4) === year;
      return `${isSame ? '' : `${year}年`}${Number(date.slice(5, 7))}月`;
    })
    .join('、');
}

/** The civil date (`YYYY-MM-DD`) of an instant in an IANA time zone. */
export function civilDateOf(instant: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

/** An instant as a date in words, in the given IANA time zone. */
export function formatDate(locale: Locale, instant: Date | string, timeZone: string): string {
  return formatCivilDate(locale, civilDateOf(instant, timeZone));
}

/** An instant as date and 24-hour time: `2026年11月24日 09:05`. */
export function formatDateTime(locale: Locale, instant: Date | string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
  const separator = locale === 'zh-CN' ? ' ' : ', ';
  return `${formatDate(locale, instant, timeZone)}${separator}${time.format(new Date(instant))}`;
}

/** A number with grouping: `11,432.7`. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** A size in bytes as KB or MB with one decimal at most. */
export function formatBytes(locale: Locale, bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: unit === 'KB' ? 0 : 1 });
  return `${digits.format(value)} ${unit}`;
}
