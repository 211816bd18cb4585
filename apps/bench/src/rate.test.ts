import { describe, expect, it } from 'vitest';
import { median, p95, rateOf } from './rate.ts';

describe('the median', () => {
  it('is the middle value, or the mean of the middle two', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('the 95th percentile', () => {
  it('is the value that 95 of 100 do not exceed', () => {
    expect(p95(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95);
    expect(p95([3])).toBe(3);
    expect(p95([])).toBeNaN();
  });
});

describe('a rate', () => {
  it('counts what all clients completed', async () => {
    let done = 0;
    const work = async () => {
      await new Promise(setImmediate);
      done += 1;
    };
    const { perSecond } = await rateOf({ clients: 3, seconds: 0.05 }, work);
    expect(done).toBeGreaterThan(3);
    expect(perSecond).toBeGreaterThan(0);
  });

  it('fails with the first failure', async () => {
    const work = () => Promise.reject(new Error('refused'));
    await expect(rateOf({ clients: 2, seconds: 1 }, work)).rejects.toThrow('refused');
  });
});
