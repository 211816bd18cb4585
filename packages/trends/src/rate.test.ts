import { describe, expect, it } from 'vitest';
import { rateOf } from './rate.ts';

describe('rateOf', () => {
  it('tells the share with its count', () => {
    expect(rateOf(3, 4)).toEqual({ n: 3, N: 4, share: 0.75 });
  });

  it('has no share of nothing', () => {
    expect(rateOf(0, 0)).toEqual({ n: 0, N: 0, share: null });
  });

  it.each([
    [5, 4],
    [-1, 4],
    [0.5, 4],
    [Number.NaN, 4],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d', (n, N) => {
    expect(() => rateOf(n, N)).toThrow(RangeError);
  });
});
