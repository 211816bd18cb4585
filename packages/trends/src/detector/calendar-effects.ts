import type { Week } from './observed.ts';

const yearInDays = 365.2425;
const day = 86_400_000;

/** Two waves a year: cosine and sine of each. */
export const seasonLength = 4;
/** Spring Festival, the week after it, National Day, the week after it. */
export const holidayLength = 4;

/** What the calendar says of each week, week after week. */
export interface CalendarEffects {
  /** Years since the first week. */
  readonly years: Float64Array;
  readonly season: Float64Array;
  readonly holiday: Float64Array;
}

/** Reads waves and holidays off the weeks. A holiday week counts by its share of seven days off. */
export function calendarEffects(weeks: readonly Week[]): CalendarEffects {
  const start = Date.parse(`${weeks[0]?.start}T00:00:00Z`);
  const years = Float64Array.from(
    weeks,
    (week) => (Date.parse(`${week.start}T00:00:00Z`) - start) / day / yearInDays,
  );
  const season = new Float64Array(weeks.length * seasonLength);
  const holiday = new Float64Array(weeks.length * holidayLength);
  weeks.forEach((week, index) => {
    const angle = 2 * Math.PI * (years[index] ?? 0);
    season.set(
      [Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)],
      index * seasonLength,
    );
    const before = weeks[index - 1];
    holiday.set(
      [
        week.springFestivalDays / 7,
        isAfter(before?.springFestivalDays, week.springFestivalDays),
        week.nationalDayDays / 7,
        isAfter(before?.nationalDayDays, week.nationalDayDays),
      ],
      index * holidayLength,
    );
  });
  return { years, season, holiday };
}

function isAfter(before: number | undefined, now: number): number {
  return before !== undefined && before > 0 ? Math.max(0, 1 - now / 7) : 0;
}
