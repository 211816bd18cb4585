import { incompleteBeta } from './incomplete-beta.ts';
import { incompleteGamma } from './incomplete-gamma.ts';

/** Slack when a cumulative probability is compared with a wanted one, so that rounding does not move a quantile. */
const slack = 1e-14;

/**
 * A distribution of counts with a mean and a ratio of variance to mean: negative binomial of size mean / (ratio - 1), Poisson
 * where the ratio is 1.
 */
export interface CountDistribution {
  readonly mean: number;
  readonly varianceRatio: number;
}

/** Probability of at least `count` cases; count a whole number. */
export function countAtLeast(count: number, { mean, varianceRatio }: CountDistribution): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  if (varianceRatio <= 1) return incompleteGamma(count, mean).lower;
  return incompleteBeta(1 - 1 / varianceRatio, count, mean / (varianceRatio - 1));
}

/** The smallest count whose cumulative probability reaches p; by doubling, then halving. */
export function countQuantile(p: number, distribution: CountDistribution): number {
  const reached = (count: number) => 1 - countAtLeast(count + 1, distribution) >= p * (1 - slack);
  if (reached(0)) return 0;
  let below = 0;
  let reaching = 1;
  while (!reached(reaching)) {
    below = reaching;
    reaching *= 2;
  }
  while (reaching - below > 1) {
    const middle = Math.floor((below + reaching) / 2);
    if (reached(middle)) reaching = middle;
    else below = middle;
  }
  return reaching;
}
