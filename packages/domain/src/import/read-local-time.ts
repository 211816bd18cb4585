/** A date and time of day without a zone, as the source wrote it down: `2026-03-05 14:03:00`. */
export type LocalTime = string;

const TIME = String.raw`(?:[\sT]*(\d{1,2})[:：时点](\d{1,2})(?:[:：分](\d{1,2}))?(?:\.\d+)?[分秒]?)?`;
const WRITTEN = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}$`);
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:\s*(\d{2}):?(\d{2}):?(\d{2})?)?$/;

/**
 * Reads a date with or without a time of day, year first, as people and platforms write it: 2026-03-05, 2026/3/5 14:03,
 * 2026年3月5日14时3分, 20260305140300. Null for anything else, also for a day that no month has and for day or month first, which
 * nobody can tell apart.
 */
export function readLocalTime(written: string): LocalTime | null {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/\s*(星期|周)[一二三四五六日天]\s*/, ' ');
  const found = WRITTEN.exec(text.trim()) ?? DIGITS.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const iso = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 19).replace('T', ' ');
  const two = (part: number) => String(part).padStart(2, '0');
  const meant = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
  return iso === meant ? meant : null;
}
