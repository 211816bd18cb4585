import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../testing/random.ts';
import { type DayJudged, daysBefore, findDailyAlarms } from './find-daily-alarms.ts';
import type { CountSeries } from './observed.ts';

const length = 190;
const first = 90;
const holidays = new Set([
  '2024-02-12',
  '2024-02-13',
  '2024-02-14',
  '2024-05-01',
  '2024-05-02',
  '2024-05-03',
]);
const days = Array.from({ length }, (_, day) => {
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { date, off: weekday === 0 || weekday === 6 || holidays.has(date) };
});
const draws = drawsFrom(11);
/** Sixty places of all sizes, half as many cases on days off, no rise in any. */
const quiet = Array.from({ length: 60 }, (_, index): CountSeries => {
  const mean = Math.exp(-1.5 + 1.2 * draws.normal());
  return {
    id: `S${index}`,
    group: 'all',
    counts: days.map(({ off }) => draws.negativeBinomial(mean * (off ? 0.5 : 1.2), 0.2)),
  };
});
const usual = findDailyAlarms(quiet, days, first);
const alarm = 1 - 2 / 365;
const of = (judged: readonly DayJudged[], id: string, day: number) =>
  judged.find((one) => one.id === id && one.day === day);

describe('findDailyAlarms', () => {
  it('keeps to its stated rate where nothing happens', () => {
    const alarms = usual.filter(({ score }) => score >= alarm).length;
    const stated = (1 - alarm) * usual.length;
    expect(usual).toHaveLength(quiet.length * (length - first));
    expect(alarms / stated).toBeGreaterThan(0.5);
    expect(alarms / stated).toBeLessThan(1.6);
  });

  it('finds eight cases more on the day they come, and says what was to be expected', () => {
    const risen = quiet.map((series) =>
      series.id === 'S7'
        ? { ...series, counts: series.counts.map((count, day) => (day === 150 ? count + 8 : count)) }
        : series,
    );
    const judged = of(findDailyAlarms(risen, days, first), 'S7', 150);
    expect(judged?.score).toBeGreaterThanOrEqual(alarm);
    expect(judged?.expected).toBeLessThan((judged?.count ?? 0) - 5);
  });

  it('expects fewer on a day off, and does not take the Monday after for a rise', () => {
    const expectedOn = (weekday: number) => {
      const some = usual.filter(
        ({ day }) =>
          new Date(`${days[day]?.date}T00:00:00Z`).getUTCDay() === weekday && !days[day]?.off === weekday < 6,
      );
      return some.reduce((sum, { expected }) => sum + expected, 0) / some.length;
    };
    expect(expectedOn(6) / expectedOn(1)).toBeLessThan(0.7);
    const mondays = usual.filter(({ day }) => day % 7 === 0);
    expect(mondays.filter(({ score }) => score >= alarm).length / mondays.length).toBeLessThan(0.02);
  });

  it('learns within some weeks that a place now has twice as many', () => {
    const busy = [...quiet].sort((a, b) => total(b) - total(a))[0]?.id ?? '';
    const doubled = quiet.map((series) =>
      series.id === busy
        ? { ...series, counts: series.counts.map((count, day) => (day >= 100 ? 2 * count : count)) }
        : series,
    );
    const judged = findDailyAlarms(doubled, days, first);
    const ratio = (of(judged, busy, 185)?.expected ?? 0) / (of(usual, busy, 185)?.expected ?? 1);
    expect(ratio).toBeGreaterThan(1.5);
  });

  it('judges a day by nothing that comes after it', () => {
    const early = findDailyAlarms(
      quiet.map((series) => ({ ...series, counts: series.counts.slice(0, 120) })),
      days.slice(0, 120),
      first,
    );
    expect(early).toEqual(usual.filter(({ day }) => day < 120));
  });

  it('refuses series of unequal length and a first day that is too early', () => {
    expect(() => findDailyAlarms([{ id: 'short', group: 'g', counts: [1] }], days, first)).toThrow(
      'Series short has 1 days, not 190',
    );
    expect(() => findDailyAlarms(quiet, days, daysBefore - 1)).toThrow('too early');
  });
});

function total({ counts }: CountSeries): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
