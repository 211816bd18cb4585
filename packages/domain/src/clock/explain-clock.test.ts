import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.ts';
import { explainClock } from './explain-clock.ts';
import { chinaHolidays } from './holidays.ts';
import { type ClockStep, clockProfileKeys, clockProfiles } from './profiles.ts';
import { isWorked, notices } from './testing/notices.ts';
import { countDays, type DayKind, daysLeft, type Pause } from './working-days.ts';

const everyDay = Array.from({ length: 1700 }, (_, index) => {
  const day = new Date('2023-01-01T12:00:00Z');
  day.setUTCDate(day.getUTCDate() + index);
  return day.toISOString().slice(0, 10);
});

const daysOff = new Set(everyDay.filter((day) => !isWorked(day)));
const fourYears = everyDay.filter((day) => day < '2027');

/**
 * Slow and obvious: writes down every following day, strikes out what does not count, points at the last. It knows days off from a list
 * of its own.
 */
function obvious(
  from: string,
  days: number,
  kind: DayKind,
  paused: readonly string[] = [],
): string | undefined {
  const at = everyDay.indexOf(from);
  const following = everyDay.slice(at + 1, at + 121);
  const works = (day: string) => kind === 'calendar' || !daysOff.has(day);
  return following.filter((day) => works(day) && !paused.includes(day))[days - 1];
}

describe('every profile on every day of four years', () => {
  const cases = clockProfileKeys.flatMap((key) =>
    clockProfiles[key].steps.map((step): [string, string, ClockStep] => [key, step.key, step]),
  );

  it.each(cases)('%s, %s: never a day off', (_, __, step) => {
    const wrong = fourYears.filter((from) => {
      const { on } = countDays(from, step, { calendar: chinaHolidays });
      return on !== obvious(from, step.days, step.kind);
    });
    expect(wrong).toEqual([]);
  });

  it.each(cases)('%s, %s: never a day off with a pause of nine days in it', (_, __, step) => {
    const wrong = fourYears.filter((from) => {
      const pause: Pause = { after: addDays(from, 2), until: addDays(from, 11) };
      const paused = Array.from({ length: 9 }, (_, index) => addDays(from, 3 + index));
      const { on } = countDays(from, step, { calendar: chinaHolidays, pauses: [pause] });
      return on !== obvious(from, step.days, step.kind, paused);
    });
    expect(wrong).toEqual([]);
  });
});

it('the list of the obvious count takes from the weekdays of a year what the law gives: 11 days, and 13 since 2025', () => {
  const taken = Object.values(notices).map(
    ({ off, worked }) => off.split(' ').length - worked.split(' ').length,
  );
  expect(taken).toEqual([11, 11, 13, 13]);
});

describe('explaining a profile', () => {
  const petition = explainClock(clockProfiles.petition, '2025-09-28', chinaHolidays);
  const step = (key: string) => petition.find((one) => one.step === key);

  it('counts calendar days through holidays and says when the last is a day off', () => {
    expect(step('register')).toMatchObject({ on: '2025-10-13', skipped: [], endsOnDayOff: null });
    expect(step('answer')).toMatchObject({ on: '2025-11-27', kind: 'calendar' });
    const onSunday = explainClock(clockProfiles.petition, '2025-09-27', chinaHolidays)[0];
    expect(onSunday).toMatchObject({ on: '2025-10-12', endsOnDayOff: 'weekend' });
  });

  it('leaves eight days of National Day out of five working days and works on the make-up Saturday', () => {
    expect(step('object')?.on).toBe('2025-10-11');
    expect(step('object')?.skipped).toHaveLength(8);
  });

  it('counts an extension from the date that it moves', () => {
    expect(step('answer')?.extension?.furthest.on).toBe('2025-12-27');
    const answer = explainClock(clockProfiles.feedback, '2026-11-02', chinaHolidays)[1];
    expect(answer).toMatchObject({ on: '2026-11-23', extension: { askedBy: '2026-11-19' } });
  });

  it('names a missing year only where days off had to be left out', () => {
    const [accept, answer] = explainClock(clockProfiles.feedback, '2026-12-15', chinaHolidays);
    expect([accept?.missingYears, answer?.missingYears]).toEqual([[], ['2027']]);
    expect(explainClock(clockProfiles.petition, '2026-12-28', chinaHolidays)[0]?.missingYears).toEqual([]);
  });
});

describe('a pause', () => {
  it('moves the end by the days it lasted, and one that still lasts moves nothing yet', () => {
    const limit = { days: 15, kind: 'working' } as const;
    const ends = (pauses: Pause[]) => countDays('2026-11-02', limit, { calendar: chinaHolidays, pauses }).on;
    expect(ends([])).toBe('2026-11-23');
    expect(ends([{ after: '2026-11-06', until: '2026-11-13' }])).toBe('2026-11-30');
    expect(ends([{ after: '2026-11-06', until: null }])).toBe('2026-11-23');
  });

  it('leaves as many days after it as there were before it', () => {
    expect(daysLeft({ from: '2026-11-06', to: '2026-11-23' }, 'working', chinaHolidays)).toBe(11);
    expect(daysLeft({ from: '2026-11-06', to: '2026-11-23' }, 'calendar', chinaHolidays)).toBe(17);
    expect(daysLeft({ from: '2026-11-23', to: '2026-11-06' }, 'working', chinaHolidays)).toBe(0);
  });
});
