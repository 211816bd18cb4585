import { describe, expect, it } from 'vitest';
import { commonWeekEffect } from './common-week.ts';

const series = (count: number) => ({ count, mean: 10, excess: 0.05 });

describe('commonWeekEffect', () => {
  it('finds what all series share', () => {
    const effect = commonWeekEffect(new Array(200).fill(series(8)), 0.05 ** 2);
    expect(Math.exp(effect)).toBeGreaterThan(0.79);
    expect(Math.exp(effect)).toBeLessThan(0.86);
  });

  it('is not moved by a burst in a few of them', () => {
    const all = [...new Array(197).fill(series(10)), ...new Array(3).fill(series(200))];
    expect(Math.abs(commonWeekEffect(all, 0.05 ** 2))).toBeLessThan(0.03);
  });

  it('stays near nothing where there is little to see', () => {
    expect(Math.abs(commonWeekEffect([{ count: 3, mean: 1, excess: 0.1 }], 0.05 ** 2))).toBeLessThan(0.01);
  });
});
