import { describe, expect, it } from 'vitest';
import { meanInterval, meanStanding, rateStanding } from './stand-out.ts';

describe('whether a unit stands out', () => {
  it('by a rate, only where the difference is more than chance among as many units', () => {
    const others = { n: 100, of: 1000 };
    expect(rateStanding({ n: 30, of: 100 }, others, 20)).toBe('high');
    expect(rateStanding({ n: 17, of: 100 }, others, 1)).toBe('high');
    expect(rateStanding({ n: 17, of: 100 }, others, 20)).toBe('same');
    expect(rateStanding({ n: 0, of: 200 }, others, 1)).toBe('low');
    expect(rateStanding({ n: 9, of: 9 }, others, 1)).toBe('few');
    expect(rateStanding({ n: 0, of: 50 }, { n: 0, of: 50 }, 1)).toBe('same');
  });

  it('by a mean', () => {
    const summed = (values: readonly number[]) => ({
      count: values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value ** 2, 0),
    });
    const usual = summed(Array.from({ length: 200 }, (_, at) => at % 4));
    const slow = summed(Array.from({ length: 40 }, (_, at) => 4 + (at % 4)));
    expect(meanStanding(slow, usual, 20)).toBe('high');
    expect(meanStanding(usual, slow, 20)).toBe('low');
    expect(meanStanding(usual, usual, 20)).toBe('same');
    expect(meanStanding(summed([9, 9]), usual, 1)).toBe('few');
    expect(meanInterval(summed([1, 3]))).toMatchObject({ high: expect.closeTo(3.96, 2) });
    expect(meanInterval(summed([1]))).toBeNull();
  });
});
