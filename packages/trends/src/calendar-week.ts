import type { Week } from './detector/observed.ts';

const day = 86_400_000;
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * What the calendar says of the week that begins on a Monday (`YYYY-MM-DD`): its days of the Spring Festival, from the eve to the
 * seventh day of the first lunar month, and of National Day, 1 to 7 October. The lunar calendar is that of Unicode's data, known
 * for 1900 to 2100. Throws a RangeError for what is no date.
 */
export function calendarWeek(monday: string): Week {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const days = Array.from({ length: 7 }, (_, index) => new Date(start + index * day));
  return {
    start: monday,
    springFestivalDays: days.filter(isSpringFestival).length,
    nationalDayDays: days.filter((date) => date.getUTCMonth() === 9 && date.getUTCDate() <= 7).length,
  };
}

function isSpringFestival(date: Date): boolean {
  const today = lunarDay(date);
  if (today.isFirstMonth) return today.day <= 7;
  const tomorrow = lunarDay(new Date(date.getTime() + day));
  return tomorrow.isFirstMonth && tomorrow.day === 1;
}

/** A leap month bears the number of the month before it with a mark, so it is not the first. */
function lunarDay(date: Date): { isFirstMonth: boolean; day: number } {
  const parts = lunar.formatToParts(date);
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { isFirstMonth: partOf('month') === '1', day: Number(partOf('day')) };
}
