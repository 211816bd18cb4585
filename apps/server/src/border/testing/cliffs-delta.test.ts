import { describe, expect, it } from 'vitest';
import { cliffsDelta, pairsOf } from './cliffs-delta.ts';

describe('Cliff’s delta', () => {
  it('is 1 and -1 where every value is above or below, 0 for the same values', () => {
    expect(cliffsDelta([5, 6, 7], [1, 2])).toBe(1);
    expect(cliffsDelta([1, 2], [5, 6, 7])).toBe(-1);
    expect(cliffsDelta([1, 2, 2, 3], [3, 2, 1, 2])).toBe(0);
  });

  it('is what counting every pair gives', () => {
    const [one, other] = [
      [3, 1, 4, 1, 5, 9, 2, 6],
      [2, 7, 1, 8, 2, 8],
    ];
    const counted = one
      .flatMap((a) => other.map((b) => Math.sign(a - b)))
      .reduce((sum, sign) => sum + sign, 0);
    expect(cliffsDelta(one, other)).toBeCloseTo(counted / (one.length * other.length), 12);
  });

  it('compares each two kinds once', () => {
    expect(pairsOf(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});
