import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('seeded numbers', () => {
  it('come again with the same seed and differ with another', () => {
    const run = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it('stay within their limits and reach every value', () => {
    const random = seededRandom(1);
    const seen = new Set(Array.from({ length: 1000 }, () => random.below(6)));
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
