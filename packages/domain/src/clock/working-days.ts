import { addDays, type CivilDate, weekday } from './civil-date.ts';

/** One year of the State Council's holiday notice: days off and weekend days worked instead (调休). */
export type HolidayYear = {
  readonly source: string;
  readonly daysOff: Readonly<Record<CivilDate, string>>;
  readonly workdays: readonly CivilDate[];
};
export type Calendar = Readonly<Record<string, HolidayYear>>;

export type SkippedDay = { readonly on: CivilDate; readonly why: string };

/** A deadline that can say how it came about. */
export type Deadline = {
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly on: CivilDate;
  readonly skipped: readonly SkippedDay[];
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
 * The day on which `workingDays` working days after `from` have passed; the day of `from` itself does not count
 * (民法典 art. 201). Days are civil dates of the jurisdiction.
 */
export function addWorkingDays(from: CivilDate, workingDays: number, calendar: Calendar): Deadline {
  const skipped: SkippedDay[] = [];
  const missing = new Set<string>();
  let on = from;
  let left = workingDays;
  while (left > 0) {
    on = addDays(on, 1);
    if (!calendar[on.slice(0, 4)]) missing.add(on.slice(0, 4));
    const why = dayOff(on, calendar);
    if (why) skipped.push({ on, why });
    else left -= 1;
  }
  return { from, workingDays, on, skipped, missingYears: [...missing] };
}
