import list from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './civil-date.ts';
import { chinaHolidays } from './holidays.ts';
import { dayOff } from './working-days.ts';

/** Working days of the other list, read from its data: its functions read a day in the machine's time zone. */
const isWorkday = (day: string) => {
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  return isWeekend ? day in list.workdays : !(day in list.holidays);
};

describe('the calendar', () => {
  it.each(Object.keys(chinaHolidays))('agrees for every day of %s with a list that others keep', (year) => {
    const length = daysBetween(`${year}-01-01`, `${Number(year) + 1}-01-01`);
    const days = Array.from({ length }, (_, index) => addDays(`${year}-01-01`, index));
    const differing = days.filter((day) => (dayOff(day, chinaHolidays) === null) !== isWorkday(day));
    expect(differing).toEqual([]);
  });

  it('names the State Council’s notice of each year', () => {
    for (const { source } of Object.values(chinaHolidays))
      expect(source).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
  });
});
