import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './proportion.ts';

describe('wilsonInterval', () => {
  /** 81 of 263, 15 of 148, 0 of 20, 1 of 29: R. G. Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3. */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives for %d of %d the published bounds', (n, N, low, high) => {
    const interval = wilsonInterval({ n, N });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('says nothing when nothing was counted', () => {
    expect(wilsonInterval({ n: 0, N: 0 })).toBeNull();
  });

  it('holds the share, stays between 0 and 1, and mirrors', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), integer({ min: 0, max: 100_000 }), (N, drawn) => {
        const n = drawn % (N + 1);
        const { low, high } = wilsonInterval({ n, N }) ?? { low: Number.NaN, high: Number.NaN };
        const mirrored = wilsonInterval({ n: N - n, N });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(n / N);
        expect(high).toBeGreaterThanOrEqual(n / N);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored?.high).toBeCloseTo(1 - low, 10);
      }),
    );
  });
});
