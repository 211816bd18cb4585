const BINS = 10;

/** Says for which share of the ranks (0 is first, null not found) the right one stands among the first `k`; null without ranks. */
export function shareWithin(ranks: readonly (number | null)[], k: number): number | null {
  return share(ranks.filter((rank) => rank !== null && rank < k).length, ranks.length);
}

/** A part of a whole, 0 to 1; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * The area under the ROC curve: how often a positive scores higher than a negative, ties counting half (Hanley and McNeil
 * 1982, Radiology 143); null without one of either.
 */
export function auroc(positive: readonly number[], negative: readonly number[]): number | null {
  let higher = 0;
  for (const one of positive) {
    for (const other of negative) higher += one > other ? 1 : one === other ? 0.5 : 0;
  }
  return share(higher, positive.length * negative.length);
}

/** One answer given with a probability. */
export type Forecast = { readonly probability: number; readonly right: boolean };

/**
 * Expected calibration error: the mean distance between how sure the answers were and how many were right, over ten bins of
 * equal width weighted by their answers (Guo et al. 2017, On calibration of modern neural networks); null without answers.
 */
export function calibrationError(forecasts: readonly Forecast[]): number | null {
  let distance = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = forecasts.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const sure = inside.reduce((sum, { probability }) => sum + probability, 0);
    distance += Math.abs(sure - inside.filter(({ right }) => right).length);
  }
  return share(distance, forecasts.length);
}
