import { describe, expect, it } from 'vitest';
import { drawsFrom } from '../testing/random.ts';
import { learnExcess } from './learn-excess.ts';

function seriesWith(excess: number, seed: number) {
  const draws = drawsFrom(seed);
  const means = new Array<number>(120).fill(6);
  return {
    counts: means.map((mean) => draws.negativeBinomial(mean, excess)),
    means,
    usual: means.map(() => 1),
  };
}

describe('learnExcess', () => {
  it('tells Poisson series from overdispersed ones', () => {
    const learned = [...learnExcess([1, 2, 3, 4, 5, 6].map((seed) => seriesWith(seed <= 3 ? 0 : 0.5, seed)))];
    expect(Math.max(...learned.slice(0, 3))).toBeLessThan(0.08);
    expect(Math.min(...learned.slice(3))).toBeGreaterThan(0.2);
  });

  it('does not count weeks that look like bursts', () => {
    const series = seriesWith(0, 9);
    const burst = {
      ...series,
      counts: series.counts.map((count, week) => (week < 8 ? 60 : count)),
      usual: series.usual.map((_, week) => Number(week >= 8)),
    };
    expect(learnExcess([burst])[0]).toBeLessThan(0.08);
  });
});
