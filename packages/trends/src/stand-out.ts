import { normalQuantile } from './distribution/normal.ts';

/** `few`: too little to tell; `same`: what differs may be chance. */
export type Standing = 'high' | 'low' | 'same' | 'few';

export interface CountedRate {
  readonly n: number;
  readonly of: number;
}

/** A mean by its sums: so many values, what they add up to, and their squares. */
export interface SummedMean {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const fewest = 10;

/** The z that one of so many comparisons must pass, so that in 19 of 20 tables nothing stands out by chance (Bonferroni). */
function bound(comparisons: number): number {
  return normalQuantile(1 - 0.025 / Math.max(comparisons, 1));
}

/** Whether a rate is really another than that of all the others together: the two-sample test of proportions. */
export function rateStanding(own: CountedRate, others: CountedRate, comparisons: number): Standing {
  if (own.of < fewest || others.of < fewest) return 'few';
  const pooled = (own.n + others.n) / (own.of + others.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / own.of + 1 / others.of));
  return standing(own.n / own.of - others.n / others.of, error, comparisons);
}

/** The same for a mean (Welch 1947). */
export function meanStanding(own: SummedMean, others: SummedMean, comparisons: number): Standing {
  if (own.count < fewest || others.count < fewest) return 'few';
  const error = Math.sqrt(variance(own) / own.count + variance(others) / others.count);
  return standing(own.sum / own.count - others.sum / others.count, error, comparisons);
}

/** Between which values a mean lies with 95 %; null for fewer than two. */
export function meanInterval(mean: SummedMean): { readonly low: number; readonly high: number } | null {
  if (mean.count < 2) return null;
  const centre = mean.sum / mean.count;
  const half = normalQuantile(0.975) * Math.sqrt(variance(mean) / mean.count);
  return { low: Math.max(0, centre - half), high: centre + half };
}

function variance({ count, sum, squares }: SummedMean): number {
  return Math.max(0, (squares - sum ** 2 / count) / (count - 1));
}

function standing(difference: number, error: number, comparisons: number): Standing {
  if (error === 0 || Math.abs(difference) < bound(comparisons) * error) return 'same';
  return difference > 0 ? 'high' : 'low';
}
