import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../testing/random.ts';
import { findAlarms } from './find-alarms.ts';
import { findDailyAlarms } from './find-daily-alarms.ts';
import { findWordAlarms } from './find-word-alarms.ts';

/** Cases a time of a small place and of large ones, all of which vary by some per cent. */
const means = [3, 40, 900, 4_800, 9_000, 30_000];
const draws = drawsFrom(5);
const drawn = (length: number) =>
  means.map((mean, at) => ({
    id: `${at}`,
    group: 'all',
    counts: Array.from({ length }, () => draws.negativeBinomial(mean, 0.003)),
  }));
const dateAfter = (days: number) => new Date(Date.UTC(2024, 8, 2 + days)).toISOString().slice(0, 10);
const length = 120;
const last = length - 1;
/** The same with so many times the last count of one place. */
const risen = (series: ReturnType<typeof drawn>, id: string, times: number) =>
  series.map((one) =>
    one.id === id
      ? { ...one, counts: one.counts.with(last, Math.round((one.counts[last] ?? 0) * times)) }
      : one,
  );

describe('counts of many thousands', () => {
  const weeks = Array.from({ length }, (_, week) => ({
    ...{ start: dateAfter(7 * week), springFestivalDays: 0, nationalDayDays: 0 },
  }));
  const weekly = drawn(length);
  const alarm = 1 - 0.5 / 52;

  it('alarm by week where they rise and not because they are many, and are told as they are', () => {
    const usual = findAlarms(weekly, weeks, 100);
    const alarms = usual.filter(({ score }) => score >= alarm).length;
    expect(alarms / usual.length).toBeLessThan(0.05);
    const judged = findAlarms(risen(weekly, '4', 1.5), weeks, last);
    expect(judged.filter(({ score }) => score >= alarm).map(({ id }) => id)).toEqual(['4']);
    const [of] = judged.filter(({ id }) => id === '4');
    expect(of?.count).toBe(Math.round((weekly[4]?.counts[last] ?? 0) * 1.5));
    expect((of?.expected ?? 0) / 9_000).toBeCloseTo(1, 1);
  }, 60_000);

  it('alarm by day likewise', () => {
    const days = Array.from({ length }, (_, day) => ({ date: dateAfter(day), off: false }));
    const usual = findDailyAlarms(weekly, days, 60);
    const alarms = usual.filter(({ score }) => score >= 1 - 2 / 365).length;
    expect(alarms / usual.length).toBeLessThan(0.05);
    const judged = findDailyAlarms(risen(weekly, '5', 3), days, last);
    expect(judged.filter(({ score }) => score >= 1 - 2 / 365).map(({ id }) => id)).toEqual(['5']);
  });

  it('and so do words', () => {
    const cases = Array.from({ length: 27 }, () => draws.negativeBinomial(9_600, 0.001));
    const counts = cases.map((all) => draws.negativeBinomial(all * 0.75, 0.0001));
    const look = (seen: readonly number[]) =>
      findWordAlarms({ series: [{ word: '标准', counts: seen }], cases, kept: 2_000, falseAlarms: 0.25 });
    expect(look(counts)).toEqual([]);
    expect(look(counts.with(26, 9_500)).map(({ word, seen }) => [word, seen])).toEqual([['标准', 9_500]]);
  });
});
