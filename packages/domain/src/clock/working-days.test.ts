import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDateIn, daysBetween, weekday } from './civil-date.ts';
import { chinaHolidays } from './holidays.ts';
import { isWorked } from './testing/notices.ts';
import { addWorkingDays, dayOff } from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 1094 }).map((offset) => addDays('2025-01-01', offset));

describe('civil dates', () => {
  it('crosses months, years and a leap day', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-11-24', '2027-11-24')).toBe(365);
  });

  it('knows the day of the week', () => {
    expect(weekday('2026-11-24')).toBe(2);
    expect(weekday('2026-11-29')).toBe(7);
  });

  it('takes the day of a moment from the jurisdiction, whatever the machine’s zone', () => {
    expect(civilDateIn('Asia/Shanghai', new Date('2026-11-24T16:30:00Z'))).toBe('2026-11-25');
    expect(civilDateIn('America/New_York', new Date('2026-11-24T16:30:00Z'))).toBe('2026-11-24');
  });
});

describe('working days', () => {
  it('leaves out the National Day holiday and counts the make-up Sunday before it', () => {
    const deadline = addWorkingDays('2025-09-26', 5, chinaHolidays);
    expect(deadline.on).toBe('2025-10-10');
    expect(deadline.skipped.map(({ on }) => on)).toEqual([
      '2025-09-27',
      ...Array.from({ length: 8 }, (_, index) => `2025-10-0${index + 1}`),
    ]);
    expect(deadline.skipped.at(1)?.why).toBe('国庆节、中秋节');
  });

  it('works on a make-up Saturday and rests on a holiday Monday', () => {
    expect(dayOff('2026-02-28', chinaHolidays)).toBeNull();
    expect(dayOff('2026-02-16', chinaHolidays)).toBe('春节');
    expect(dayOff('2026-11-28', chinaHolidays)).toBe('weekend');
  });

  it('names a year whose holiday notice is missing instead of guessing', () => {
    expect(addWorkingDays('2026-12-25', 15, chinaHolidays).missingYears).toEqual(['2027']);
  });

  it('agrees with a slow, obvious count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const days = Array.from({ length: 120 }, (_, index) => addDays(from, index + 1));
        const obvious = days.filter(isWorked)[count - 1];
        expect(addWorkingDays(from, count, chinaHolidays).on).toBe(obvious);
      }),
    );
  });
});
