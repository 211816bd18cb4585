import { countAtLeast, countQuantile } from '../distribution/counts.ts';
import { normalAbove, normalQuantile } from '../distribution/normal.ts';

export type ThresholdMethod = 'delta' | 'nbPlugin' | 'muan';

export interface Forecast {
  /** Linear predictor of the week, and its standard error. */
  readonly eta: number;
  readonly standardError: number;
  readonly dispersion: number;
  readonly alpha: number;
}

export interface Bound {
  /** null where it is too great for a number. */
  readonly upperBound: number | null;
  readonly pValue: number | null;
  readonly score: number | null;
  /** The mean the bound was drawn from. */
  readonly mean: number;
}

const unknown = { upperBound: null, pValue: null, score: null } as const;

/**
 * Bound and p-value from the negative binomial with the fitted mean (nbPlugin) or the 1 - alpha quantile of the mean (muan).
 * The score has the predictor on the log scale in it, as in surveillance 1.20.3.
 */
export function countBound(count: number, forecast: Forecast, method: 'nbPlugin' | 'muan'): Bound {
  const { eta, standardError, dispersion, alpha } = forecast;
  const mean = Math.exp(method === 'muan' ? eta + normalQuantile(1 - alpha) * standardError : eta);
  if (mean === Number.POSITIVE_INFINITY) return { ...unknown, mean };
  const distribution = { mean, varianceRatio: dispersion };
  const upperBound = countQuantile(1 - alpha, distribution);
  return {
    upperBound,
    pValue: countAtLeast(count, distribution),
    score: (count - eta) / (upperBound - eta),
    mean,
  };
}

/** Bound and p-value by the normal approximation to the 2/3 power (Farrington et al. 1996, JRSS A 159, 547). */
export function powerBound(count: number, forecast: Forecast): Bound {
  const { eta, dispersion, alpha } = forecast;
  const expected = Math.exp(eta);
  const standardError = forecast.standardError * expected;
  const spread = Math.sqrt((4 / 9) * Math.cbrt(expected) * (dispersion + standardError ** 2 / expected));
  const centre = expected ** (2 / 3);
  const z = normalQuantile(1 - alpha);
  const upperBound = (centre + z * spread) ** 1.5;
  return {
    upperBound,
    pValue: normalAbove((count ** (2 / 3) - centre) / spread),
    score: (count - expected) / (upperBound - expected),
    mean: Math.exp(expected + z * standardError),
  };
}
