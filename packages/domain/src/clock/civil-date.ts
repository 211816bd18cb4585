/** A calendar day in the jurisdiction's time zone, `YYYY-MM-DD`. Never a moment: it has no hour and no offset. */
export type CivilDate = string;

const dayLength = 86_400_000;

function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayLength;
}

function fromDayNumber(number: number): CivilDate {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** The day `days` calendar days after `date` (negative: before). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The day of the same number in the next month, or that month's last day where it has none (民法典 art. 202). */
export function addMonth(date: CivilDate): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** One for each zone: making one takes longer than most statements. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date of a moment in a time zone (IANA name), e.g. Asia/Shanghai. */
export function civilDateIn(timeZone: string, moment: Date): CivilDate {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format.format(moment);
}
