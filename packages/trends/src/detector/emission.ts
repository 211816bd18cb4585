import { logGamma } from '../distribution/log-gamma.ts';
import { beliefs } from './beliefs.ts';
import { levelCount, levels } from './level-grid.ts';

export const sizeCount: number = beliefs.burst.sizes.length;

/** Below this share of its mean squared, a variance counts as that of a Poisson variable. */
const noExcess = 1e-6;

/** Chances above this are exact enough to work out the next one by. */
const smallest = 1e-280;

/** So many factors below a million multiply to a number that a double still holds. */
const longestProduct = 24;

/** Mean of a week with a burst of the given size on top of the usual mean. */
export function burstMean(usual: number, size: number): number {
  const { share, atLeast } = beliefs.burst.sizes[size] ?? { share: 0, atLeast: 0 };
  return usual + Math.max(share * usual, atLeast);
}

/**
 * Natural logarithm of the chance of `count` cases at `mean`, when the usual mean alone brings a variance of
 * usual + excess x usual², and what a burst adds is Poisson: a negative binomial with that mean and variance.
 */
export function logChance(
  count: number,
  mean: number,
  { usual, excess }: { usual: number; excess: number },
): number {
  return logRatio(count, mean, excess * (usual / mean) ** 2) - logGamma(count + 1);
}

/**
 * Gives, call after call, the chances of 0, 1, 2 … cases, as `logChance` has them: each out of the one before. Where the first
 * ones are too small for a double, they are worked out one by one until they are not.
 */
export function chancesFrom(mean: number, of: { usual: number; excess: number }): () => number {
  const over = of.excess * (of.usual / mean) ** 2;
  const poisson = over < noExcess;
  const size = poisson ? 0 : 1 / over;
  const share = poisson ? 0 : mean / (size + mean);
  let count = 0;
  let chance = 0;
  return () => {
    if (chance > smallest) chance *= poisson ? mean / count : (share * (size + count - 1)) / count;
    else chance = Math.exp(logChance(count, mean, of));
    count += 1;
    return chance;
  };
}

/** The same without the count's factorial; `over` is the variance beyond Poisson over the mean squared. */
function logRatio(count: number, mean: number, over: number): number {
  if (over < noExcess) return count * Math.log(mean) - mean;
  const size = 1 / over;
  return logRising(size, count) - size * Math.log1p(mean * over) + count * Math.log(mean / (size + mean));
}

/** Logarithm of x (x + 1) ... (x + count - 1). */
function logRising(x: number, count: number): number {
  if (count > longestProduct) return logGamma(x + count) - logGamma(x);
  let product = 1;
  for (let i = 0; i < count; i += 1) product *= x + i;
  return Math.log(product);
}

/**
 * Chances of a count at every level, without a burst and with one of each size: `chances[(1 + size) * levelCount + level]`.
 * Written into `into`, which is given back.
 */
export function chancesOf(
  count: number,
  { logMean, excess }: { logMean: number; excess: number },
  into: Float64Array,
): Float64Array {
  const factorial = logGamma(count + 1);
  for (let level = 0; level < levelCount; level += 1) {
    const usual = Math.exp(logMean + (levels[level] ?? 0));
    into[level] = Math.exp(logRatio(count, usual, excess) - factorial);
    for (let size = 0; size < sizeCount; size += 1) {
      const mean = burstMean(usual, size);
      into[(1 + size) * levelCount + level] = Math.exp(
        logRatio(count, mean, excess * (usual / mean) ** 2) - factorial,
      );
    }
  }
  return into;
}
