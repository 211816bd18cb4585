import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoWeekOf, mondayOf, weekLabel, weeksBetween } from './iso-week.ts';

describe('isoWeekOf', () => {
  it.each([
    ['2024-03-15', '2024-W11'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2022-01-01', '2021-W52'],
    ['2024-02-29', '2024-W09'],
    ['1970-01-01', '1970-W01'],
    ['1969-12-28', '1969-W52'],
    ['1969-12-29', '1970-W01'],
  ])('%s lies in %s', (date, label) => {
    expect(weekLabel(isoWeekOf(date))).toBe(label);
  });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-3-5', '20240305', '', '2024-03-05T00:00'])(
    'refuses %j',
    (date) => {
      expect(() => isoWeekOf(date)).toThrow(`Not a date (YYYY-MM-DD): ${date}`);
    },
  );
});

describe('mondayOf', () => {
  it.each([
    [2025, 1, '2024-12-30'],
    [2020, 53, '2020-12-28'],
    [2026, 53, '2026-12-28'],
    [2024, 11, '2024-03-11'],
  ])('%d week %d begins on %s', (year, week, monday) => {
    expect(mondayOf({ year, week })).toBe(monday);
  });

  it.each([
    [2025, 53],
    [2025, 0],
    [2025, 1.5],
  ])('refuses week %d-%d, which does not exist', (year, week) => {
    expect(() => mondayOf({ year, week })).toThrow(RangeError);
  });

  it('lies in its own week, and the Sunday before it in another', () => {
    assert(
      property(integer({ min: -200_000, max: 200_000 }), (day) => {
        const week = isoWeekOf(civilDate(day));
        const monday = Date.parse(mondayOf(week)) / 86_400_000;
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
        expect(isoWeekOf(civilDate(monday - 1))).not.toEqual(week);
      }),
    );
  });
});

describe('weeksBetween', () => {
  it('gives every week that the dates touch, over the end of a year', () => {
    expect(weeksBetween('2026-12-27', '2027-01-04').map(weekLabel)).toEqual([
      '2026-W52',
      '2026-W53',
      '2027-W01',
    ]);
  });

  it('gives one week for one day, and none when the end lies before the beginning', () => {
    expect(weeksBetween('2024-03-15', '2024-03-15').map(weekLabel)).toEqual(['2024-W11']);
    expect(weeksBetween('2024-03-18', '2024-03-15')).toEqual([]);
  });
});

function civilDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
