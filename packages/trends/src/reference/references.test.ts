import { describe, expect, it } from 'vitest';
import { ears } from './ears.ts';
import { type FarringtonOptions, farringtonFlexible } from './farrington-flexible.ts';
import { fitQuasiPoisson } from './quasi-poisson.ts';
import { seasonGroups } from './season-groups.ts';

describe('ears', () => {
  const counts = [2, 4, 4, 4, 5, 5, 7, 9, 30, 3, 4, 20];

  it('C1 judges a week by the seven before it', () => {
    const [week] = ears(counts, { method: 'C1', baseline: 7, minSigma: 0, alpha: 0.001 });
    expect(week?.index).toBe(7);
    expect(week?.expected).toBeCloseTo(31 / 7, 12);
    expect(week?.score).toBeCloseTo((9 - 31 / 7) / Math.sqrt((151 - 31 ** 2 / 7) / 6), 12);
    expect(week?.isAlarm).toBe(false);
  });

  it('C2 leaves two weeks out, so that a rise does not hide itself', () => {
    const weeks = ears(counts, { method: 'C2', baseline: 7, minSigma: 0, alpha: 0.001 });
    expect(weeks.map(({ index }) => index)).toEqual([9, 10, 11]);
    expect(weeks[0]?.expected).toBeCloseTo(31 / 7, 12);
    expect(
      ears(counts.slice(0, 8).concat(30, 30), { method: 'C2', baseline: 7, minSigma: 0, alpha: 0.001 })[0]
        ?.isAlarm,
    ).toBe(true);
  });

  it('C3 adds up the excess of the two weeks before, and never alarms on a count of 0', () => {
    const steady = [2, 4, 4, 4, 5, 5, 7, 4, 4, 30, 30];
    const options = { method: 'C3', baseline: 7, minSigma: 0, alpha: 0.025 } as const;
    expect(ears([...steady, 1], options)[0]?.isAlarm).toBe(true);
    expect(ears([...steady, 0], options)[0]?.isAlarm).toBe(false);
  });

  it('says nothing where a constant past leaves no deviation to divide by', () => {
    const [week] = ears(new Array(12).fill(0), { method: 'C3', baseline: 7, minSigma: 0, alpha: 0.025 });
    expect(week).toMatchObject({ upperBound: null, score: null, isAlarm: false });
  });

  it('refuses a baseline of two weeks', () => {
    expect(() => ears(counts, { method: 'C1', baseline: 2, minSigma: 0, alpha: 0.001 })).toThrow(RangeError);
  });
});

describe('fitQuasiPoisson', () => {
  it('gives with a constant alone the mean, and Pearson’s dispersion', () => {
    const counts = Float64Array.from([1, 4, 2, 9, 4]);
    const ones = counts.map(() => 1);
    const fit = fitQuasiPoisson([ones], counts, ones);
    expect(fit.hasConverged).toBe(true);
    expect(Math.exp(fit.coefficients[0] ?? 0)).toBeCloseTo(4, 8);
    expect(fit.dispersion).toBeCloseTo((9 + 0 + 4 + 25 + 0) / 4 / 4, 6);
    expect([...fit.leverages].every((leverage) => Math.abs(leverage - 0.2) < 1e-12)).toBe(true);
  });
});

describe('seasonGroups', () => {
  it('puts the windows last and cuts the rest of the year into nearly equal runs', () => {
    const groups = seasonGroups(110, { yearsBack: 2, halfWindow: 3, groups: 10 });
    const year = [...groups.subarray(110 - 104 - 3, 110 - 52 - 3)];
    expect(year.slice(0, 7)).toEqual(new Array(7).fill(10));
    expect([...groups.subarray(107)]).toEqual([10, 10, 10, 10]);
    const runs = Array.from({ length: 9 }, (_, run) => year.filter((group) => group === run + 1).length);
    expect(runs).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5]);
  });

  it('refuses to look further back than the series goes', () => {
    expect(() => seasonGroups(106, { yearsBack: 2, halfWindow: 3, groups: 10 })).toThrow(
      'No 2 years before week 107',
    );
  });
});

const options: FarringtonOptions = {
  yearsBack: 2,
  halfWindow: 3,
  groups: 10,
  weeksLeftOut: 26,
  weightsThreshold: 2.58,
  trendBelow: 1,
  method: 'nbPlugin',
  alpha: 0.01,
};

describe('farringtonFlexible', () => {
  const steady = Array.from({ length: 130 }, (_, week) => 8 + ((week * 7) % 5));

  it('expects of a steady series about what it always had, and alarms when it triples', () => {
    const usual = farringtonFlexible(steady, 129, options);
    expect(usual?.expected).toBeGreaterThan(9);
    expect(usual?.expected).toBeLessThan(11);
    expect(usual?.isAlarm).toBe(false);
    const high = farringtonFlexible([...steady.slice(0, 129), 30], 129, options);
    expect(high?.isAlarm).toBe(true);
    expect(high?.pValue).toBeLessThan(1e-4);
  });

  it('weighs a past outbreak down', () => {
    const outbreak = steady.map((count, week) => (week === 77 ? 90 : count));
    const expected = farringtonFlexible(outbreak, 129, options)?.expected ?? 0;
    expect(expected).toBeLessThan(12);
  });

  it('never alarms with fewer than five cases in four weeks', () => {
    const rare = new Array(130).fill(0);
    expect(farringtonFlexible([...rare.slice(0, 129), 4], 129, options)).toMatchObject({
      isAlarm: false,
      upperBound: null,
    });
  });
});
