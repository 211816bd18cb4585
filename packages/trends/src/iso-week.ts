const DAY = 86_400_000;
const THURSDAY = 4;

/** A week of ISO 8601: Monday to Sunday; `year` is the year its Thursday lies in, `week` counts from 1 to 52 or 53. */
export type IsoWeek = { readonly year: number; readonly week: number };

/** Gives the ISO week of a civil date, `YYYY-MM-DD`. Throws a RangeError for anything that is no such date. */
export function isoWeekOf(date: string): IsoWeek {
  return weekOfDay(dayNumber(date));
}

/** Gives the Monday of an ISO week as a civil date, `YYYY-MM-DD`. Throws a RangeError when the year has no such week. */
export function mondayOf({ year, week }: IsoWeek): string {
  const monday = mondayNumber(dayNumber(`${padded(year, 4)}-01-04`)) + (week - 1) * 7;
  const found = weekOfDay(monday);
  if (found.year !== year || found.week !== week) throw new RangeError(`No such week: ${year}-W${week}`);
  return new Date(monday * DAY).toISOString().slice(0, 10);
}

/** Gives every ISO week from that of `from` to that of `to`, both included, in order; none when `to` lies before `from`. */
export function weeksBetween(from: string, to: string): IsoWeek[] {
  const last = mondayNumber(dayNumber(to));
  const weeks: IsoWeek[] = [];
  for (let monday = mondayNumber(dayNumber(from)); monday <= last; monday += 7) weeks.push(weekOfDay(monday));
  return weeks;
}

/** Writes an ISO week as ISO 8601 does, `2026-W05`: sorts as text, and serves as a key. */
export function weekLabel({ year, week }: IsoWeek): string {
  return `${padded(year, 4)}-W${padded(week, 2)}`;
}

/** Days since 1970-01-01, which was a Thursday. */
function dayNumber(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isReal) throw new RangeError(`Not a date (YYYY-MM-DD): ${date}`);
  return time / DAY;
}

function mondayNumber(day: number): number {
  const sinceMonday = (((day + THURSDAY - 1) % 7) + 7) % 7;
  return day - sinceMonday;
}

function weekOfDay(day: number): IsoWeek {
  const thursday = mondayNumber(day) + THURSDAY - 1;
  const year = new Date(thursday * DAY).getUTCFullYear();
  const week = 1 + Math.floor((thursday - dayNumber(`${padded(year, 4)}-01-01`)) / 7);
  return { year, week };
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
