import { describe, expect, it } from 'vitest';
import { certaintyOf } from './certainty.ts';

describe('certaintyOf', () => {
  it.each([
    [1, 0.97],
    [0.95, 0.97],
    [0.6, 0.7],
    [0.2, 0.35],
    [0, 0.05],
  ])('takes a share of %f for %f', (share, certainty) => {
    expect(certaintyOf(share)).toBe(certainty);
  });

  it('never falls as the share rises', () => {
    const steps = Array.from({ length: 101 }, (_, at) => certaintyOf(at / 100));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
