import { logChance } from './emission.ts';

/** Excesses of the variance over Poisson, relative to the mean squared, that a series may have. */
const candidates = [0.0005, 0.01, 0.025, 0.05, 0.09, 0.15, 0.25, 0.4, 0.7, 1.2] as const;
const rounds = 20;

export interface ExcessCells {
  readonly counts: ArrayLike<number>;
  readonly means: ArrayLike<number>;
  /** Weight of each week: the chance that it had no burst. */
  readonly usual: ArrayLike<number>;
}

/**
 * The excess of each series: the mean over the candidates, weighed by how well each explains the series and how common it is
 * over all of them; how common is learned from all by expectation-maximisation (empirical Bayes, Kiefer and Wolfowitz 1956).
 */
export function learnExcess(series: readonly ExcessCells[]): Float64Array {
  const likelihoods = series.map((cells) => candidates.map((excess) => logLikelihood(cells, excess)));
  let prior: number[] = candidates.map(() => 1 / candidates.length);
  for (let round = 0; round < rounds; round += 1) {
    const sums = candidates.map(() => 1 / candidates.length);
    for (const row of likelihoods) {
      for (const [k, share] of posteriorOf(row, prior).entries()) sums[k] = (sums[k] ?? 0) + share;
    }
    const total = sums.reduce((sum, value) => sum + value, 0);
    prior = sums.map((value) => value / total);
  }
  return Float64Array.from(likelihoods, (row) =>
    posteriorOf(row, prior).reduce((sum, share, k) => sum + share * (candidates[k] ?? 0), 0),
  );
}

function logLikelihood({ counts, means, usual }: ExcessCells, excess: number): number {
  let sum = 0;
  for (let week = 0; week < means.length; week += 1) {
    const weight = usual[week] ?? 1;
    const mean = means[week] ?? 0;
    if (weight > 0.05) sum += weight * logChance(counts[week] ?? 0, mean, { usual: mean, excess });
  }
  return sum;
}

function posteriorOf(logLikelihoods: readonly number[], prior: readonly number[]): number[] {
  const best = Math.max(...logLikelihoods);
  const raw = logLikelihoods.map((value, k) => Math.exp(value - best) * (prior[k] ?? 0));
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}
