import { describe, expect, it } from 'vitest';
import { calendarWeek } from './calendar-week.ts';

describe('calendarWeek', () => {
  it.each([
    ['2022-01-31', 7, 0],
    ['2022-02-07', 1, 0],
    ['2023-01-16', 2, 0],
    ['2023-01-23', 6, 0],
    ['2024-02-05', 3, 0],
    ['2024-02-12', 5, 0],
    ['2025-01-27', 6, 0],
    ['2026-02-16', 7, 0],
    ['2022-09-26', 0, 2],
    ['2024-09-30', 0, 6],
    ['2024-06-03', 0, 0],
  ])(
    'the week from %s has %d days of Spring Festival and %d of National Day',
    (monday, festival, national) => {
      expect(calendarWeek(monday)).toEqual({
        start: monday,
        springFestivalDays: festival,
        nationalDayDays: national,
      });
    },
  );

  it('finds eight days of Spring Festival in every year', () => {
    for (let year = 2000; year < 2060; year += 1) {
      const mondays = Array.from({ length: 12 }, (_, week) => mondayAfter(year, week));
      const days = mondays.reduce((sum, monday) => sum + calendarWeek(monday).springFestivalDays, 0);
      expect(days, String(year)).toBe(8);
    }
  });

  it('refuses what is no date', () => {
    expect(() => calendarWeek('2024-02-31x')).toThrow(RangeError);
  });
});

/** From the Monday of the first ISO week on. */
function mondayAfter(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + week * 7 * 86_400_000).toISOString().slice(0, 10);
}
