import { chineseDigits, readNumeral } from './numerals.ts';

const yearClass = '[0-9零〇○O一二三四五六七八九]';
const numberClass = `[0-9${chineseDigits}]`;

const dayPattern = new RegExp(
  `(${yearClass}{4})\\s*年\\s*(${numberClass}{1,3})\\s*月\\s*(${numberClass}{1,3})\\s*[日号]` +
    '|(?<![\\d-])((?:19|20)\\d{2})([-/.])(\\d{1,2})\\5(\\d{1,2})(?![\\d-])',
  'g',
);

/** A day written in a text: its place and, when the day exists, its ISO form. */
export interface FoundDay {
  index: number;
  length: number;
  iso: string | null;
}

/** Finds every full day (`2024年1月22日`, `二〇二四年一月二十二日`, `2024-01-22`) in half-width text. */
export function findDays(norm: string): FoundDay[] {
  return [...norm.matchAll(dayPattern)].map((match) => ({
    index: match.index,
    length: match[0].length,
    iso: isoDay(match[1] ?? match[4] ?? '', match[2] ?? match[6] ?? '', match[3] ?? match[7] ?? ''),
  }));
}

function isoDay(year: string, month: string, day: string): string | null {
  const numbers = [year, month, day].map((part) => readNumeral(part));
  const [y, m, d] = numbers;
  if (y == null || m == null || d == null) return null;
  if (y < 1949 || y > 2199 || m < 1 || m > 12 || d < 1 || d > lastDay(y, m)) return null;
  return `${y}-${pad(m)}-${pad(d)}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The last day that a time limit allows: `2024年5月底前` gives 2024-05-31, `2024年底` 2024-12-31.
 * null where no year or no end is named (`立行立改`, `长期坚持`, `6月底前`).
 */
export function deadlineDay(norm: string): string | null {
  const exact = findDays(norm).at(-1);
  if (exact) return exact.iso;
  const month =
    /(\d{4})\s*年\s*(\d{1,2})\s*月/.exec(norm) ?? /(?<!\d)(20\d{2})[-./](\d{1,2})(?![\d./-])/.exec(norm);
  if (month) return endOfMonth(Number(month[1]), Number(month[2]));
  const year = /(\d{4})\s*年\s*(年?底|年末|上半年|下半年|第?[一二三四1-4]季度|内|前)?/.exec(norm);
  if (!year) return null;
  return endOfPart(Number(year[1]), year[2] ?? '');
}

function endOfPart(year: number, part: string): string | null {
  if (part === '上半年') return endOfMonth(year, 6);
  const quarter = /([一二三四1-4])季度/.exec(part);
  if (quarter) return endOfMonth(year, (readNumeral(quarter[1] ?? '') ?? 4) * 3);
  return part === '' || part === '前' ? null : endOfMonth(year, 12);
}

function endOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12 || year < 1949 || year > 2199) return null;
  return `${year}-${pad(month)}-${pad(lastDay(year, month))}`;
}
