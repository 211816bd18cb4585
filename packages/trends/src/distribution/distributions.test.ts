import { describe, expect, it } from 'vitest';
import { countAtLeast, countQuantile } from './counts.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';
import { normalAbove, normalQuantile } from './normal.ts';
import { studentTwoSided } from './student-t.ts';

describe('logGamma', () => {
  it('is the logarithm of the factorial, and of the root of pi at one half', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  });
});

describe('normalAbove and normalQuantile', () => {
  it.each([
    [1.959963984540054, 0.025],
    [3.090232306167813, 0.001],
    [-1.644853626951473, 0.95],
  ])('above %d lies %d', (z, p) => {
    expect(normalAbove(z)).toBeCloseTo(p, 12);
    expect(normalQuantile(1 - p)).toBeCloseTo(z, 11);
  });

  it('keeps its precision far out', () => {
    expect(normalAbove(10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
  });

  it('refuses what is no probability', () => {
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

describe('studentTwoSided', () => {
  /** Tables of Student's t: two-sided 5 % points. */
  it.each([
    [1, 12.7062047],
    [10, 2.22813885],
    [71, 1.99394337],
  ])('with %d degrees of freedom gives 5 %% at %d', (degrees, t) => {
    expect(studentTwoSided(t, degrees)).toBeCloseTo(0.05, 8);
  });
});

describe('incompleteBeta', () => {
  it('agrees with what a polynomial gives, and with its mirror image', () => {
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(6 * 0.3 ** 2 - 8 * 0.3 ** 3 + 3 * 0.3 ** 4, 13);
    expect(incompleteBeta(0.3, 2.5, 7) + incompleteBeta(0.7, 7, 2.5)).toBeCloseTo(1, 13);
  });
});

describe('countAtLeast and countQuantile', () => {
  it('sum the probabilities of single counts', () => {
    const distribution = { mean: 3, varianceRatio: 2.5 };
    const single = (count: number) =>
      countAtLeast(count, distribution) - countAtLeast(count + 1, distribution);
    const mean = Array.from({ length: 200 }, (_, count) => count * single(count)).reduce(
      (sum, value) => sum + value,
      0,
    );
    expect(mean).toBeCloseTo(3, 10);
    expect(single(0)).toBeCloseTo((1 / 2.5) ** 2, 12);
  });

  it('know Poisson as the case without overdispersion', () => {
    expect(countAtLeast(3, { mean: 2, varianceRatio: 1 })).toBeCloseTo(1 - Math.exp(-2) * 5, 13);
    expect(countQuantile(0.95, { mean: 2, varianceRatio: 1 })).toBe(5);
  });

  it('give for each quantile the first count that reaches it', () => {
    const distribution = { mean: 7.5, varianceRatio: 3 };
    for (const p of [0.01, 0.5, 0.9, 0.99, 0.9999]) {
      const count = countQuantile(p, distribution);
      expect(1 - countAtLeast(count + 1, distribution)).toBeGreaterThanOrEqual(p);
      if (count > 0) expect(1 - countAtLeast(count, distribution)).toBeLessThan(p);
    }
  });
});
