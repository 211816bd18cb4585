import { addDays, type CivilDate, weekday } from './civil-date.ts';

/** One year of the State Council's holiday notice: days off and weekend days worked instead (调休). */
export type HolidayYear = {
  readonly source: string;
  readonly daysOff: Readonly<Record<CivilDate, string>>;
  readonly workdays: readonly CivilDate[];
};
export type Calendar = Readonly<Record<string, HolidayYear>>;

/** Whether a limit counts working days or every day. */
export type DayKind = 'working' | 'calendar';
export type Limit = { readonly days: number; readonly kind: DayKind };

/** The clock stands still (中止计时) on every day after `after` up to and with `until`; null: it still does. */
export type Pause = { readonly after: CivilDate; readonly until: CivilDate | null };

export type SkippedDay = { readonly on: CivilDate; readonly why: string };

/** A deadline that can say how it came about. */
export type Deadline = Limit & {
  readonly from: CivilDate;
  readonly on: CivilDate;
  readonly skipped: readonly SkippedDay[];
  /** Why the last day is itself no working day; null if it is one. A limit in calendar days is not moved by it. */
  readonly endsOnDayOff: string | null;
  /** Years without a holiday notice: only weekends could be left out there. */
  readonly missingYears: readonly string[];
};

/** Null for a working day, otherwise why it is none: the holiday's name or `weekend`. */
export function dayOff(date: CivilDate, calendar: Calendar): string | null {
  const year = calendar[date.slice(0, 4)];
  const holiday = year?.daysOff[date];
  if (holiday) return holiday;
  if (year?.workdays.includes(date)) return null;
  return weekday(date) > 5 ? 'weekend' : null;
}

/**
 * The day on which a limit that began on `from` is over; the day of `from` itself does not count (民法典 art. 201). Working days
 * leave out weekends and holidays, both kinds leave out pauses that have ended (`paused`). Days are civil dates of the
 * jurisdiction.
 */
export function countDays(
  from: CivilDate,
  limit: Limit,
  { calendar, pauses = [] }: { readonly calendar: Calendar; readonly pauses?: readonly Pause[] },
): Deadline {
  const skipped: SkippedDay[] = [];
  const missing = new Set<string>();
  let on = from;
  for (let left = limit.days; left > 0; ) {
    on = addDays(on, 1);
    if (!calendar[on.slice(0, 4)]) missing.add(on.slice(0, 4));
    const why = isPaused(on, pauses) ? 'paused' : limit.kind === 'working' ? dayOff(on, calendar) : null;
    if (why) skipped.push({ on, why });
    else left -= 1;
  }
  const missingYears = limit.kind === 'working' ? [...missing] : [];
  return { ...limit, from, on, skipped, endsOnDayOff: dayOff(on, calendar), missingYears };
}

function isPaused(day: CivilDate, pauses: readonly Pause[]): boolean {
  return pauses.some(({ after, until }) => until !== null && day > after && day <= until);
}

/** The day on which `days` working days after `from` have passed. */
export function addWorkingDays(from: CivilDate, days: number, calendar: Calendar): Deadline {
  return countDays(from, { days, kind: 'working' }, { calendar });
}

/** Days of the kind after `from` up to and with `to`; 0 if `to` is not later. */
export function daysLeft(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  kind: DayKind,
  calendar: Calendar,
): number {
  let left = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (kind === 'calendar' || dayOff(day, calendar) === null) left += 1;
  }
  return left;
}

/** The last day from which `days` working days still end on or before `due`. */
export function workingDaysBefore(due: CivilDate, days: number, calendar: Calendar): CivilDate {
  let on = due;
  while (addWorkingDays(on, days, calendar).on > due) on = addDays(on, -1);
  return on;
}
