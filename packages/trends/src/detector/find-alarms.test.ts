import { describe, expect, it } from 'vitest';
import { makeSeries, type World } from '../testing/made-series.ts';
import { findAlarms, type WeekJudged } from './find-alarms.ts';
import type { CountSeries } from './observed.ts';

const world: World = {
  seed: 7,
  series: 60,
  problems: 8,
  start: '2023-01-02',
  weeks: 128,
  level: { centre: 0.8, spread: 1.2 },
  trendPerYear: { centre: 0.05, spread: 0.1 },
  season: 0.2,
  ownSeason: 0.05,
  commonWeek: 0.04,
  springFestival: 0.8,
  nationalDay: 0.5,
  rebound: 0.1,
  excess: 0.2,
  shifting: 0,
  contaminated: 0.3,
};
const from = 114;
const made = makeSeries({ ...world });
/** The made set, its last year without any burst, and one series changed as a test wants. */
const quiet = made.series
  .filter((_, index) => made.bursts.every(({ series }) => series !== index))
  .slice(0, 20);
const alarm = 1 - 0.5 / 52;

function changed(id: string, change: (count: number, week: number) => number): CountSeries[] {
  return quiet.map((series) =>
    series.id === id ? { ...series, counts: series.counts.map(change) } : series,
  );
}

function alarmsOf(judged: readonly WeekJudged[], id: string): number[] {
  return judged.filter((week) => week.id === id && week.score >= alarm).map(({ week }) => week);
}

const steady = quiet.find(({ counts }) => counts.reduce((sum, count) => sum + count, 0) / counts.length > 3);
const id = steady?.id ?? '';
const usual = findAlarms(quiet, made.weeks, from);

describe('findAlarms', { timeout: 60_000 }, () => {
  it('keeps about to its stated rate where nothing happens', () => {
    const alarms = usual.filter(({ score }) => score >= alarm).length;
    const seriesYears = usual.length / 52;
    expect(usual).toHaveLength(quiet.length * (world.weeks - from));
    expect(alarms / seriesYears).toBeLessThan(1.25);
  });

  it('finds ten cases a week more in the first week, and says what was to be expected', () => {
    const judged = findAlarms(
      changed(id, (count, week) => (week >= 118 && week < 121 ? count + 10 : count)),
      made.weeks,
      from,
    );
    expect(alarmsOf(judged, id)).toContain(118);
    const week = judged.find((one) => one.id === id && one.week === 118);
    expect(week?.expected).toBeLessThan((week?.count ?? 0) - 6);
  });

  it('judges a week by nothing that comes after it', () => {
    const early = findAlarms(
      quiet.map((series) => ({ ...series, counts: series.counts.slice(0, 117) })),
      made.weeks.slice(0, 117),
      from,
    );
    expect(early).toEqual(usual.filter(({ week }) => week < 117));
  });

  it('learns a level that has doubled, and takes most of it for usual eighteen weeks on', () => {
    const shifted = findAlarms(
      changed(id, (count, week) => (week >= 104 ? count * 2 : count)),
      made.weeks,
      from,
    );
    const expectedOf = (judged: readonly WeekJudged[]) =>
      judged.find((one) => one.id === id && one.week === 122)?.expected ?? 0;
    expect(expectedOf(shifted) / expectedOf(usual)).toBeGreaterThan(1.4);
    expect(alarmsOf(shifted, id).length).toBeLessThanOrEqual(2);
  });

  it('does not take a Spring Festival that comes early for a quiet time that makes the rest look loud', () => {
    const festival = made.weeks.findIndex(
      ({ springFestivalDays, start }) => springFestivalDays > 0 && start > '2025',
    );
    const after = usual.filter(({ week }) => week > festival && week <= festival + 2);
    expect(festival).toBeGreaterThan(100);
    expect(after.filter(({ score }) => score >= alarm).length).toBeLessThanOrEqual(1);
  });

  it('refuses series of unequal length', () => {
    expect(() => findAlarms([{ id: 'short', group: 'g', counts: [1, 2] }], made.weeks, from)).toThrow(
      'Series short has 2 weeks, not 128',
    );
  });
});
