/** Residuals count up to so many standard deviations, so that a burst does not pass for something all series share. */
const clip = 2;
const rounds = 6;

export interface Expectation {
  readonly count: number;
  readonly mean: number;
  readonly excess: number;
}

/**
 * The effect on the log mean that all series share in one week, from their counts in that week against what each was expected
 * to have: clipped residuals, drawn towards 0 by a normal prior (Huber 1964).
 */
export function commonWeekEffect(series: readonly Expectation[], variance: number): number {
  let effect = 0;
  for (let round = 0; round < rounds; round += 1) {
    let pull = -effect / variance;
    let information = 1 / variance;
    for (const { count, mean, excess } of series) {
      const expected = mean * Math.exp(effect);
      const deviation = Math.sqrt(expected + excess * expected ** 2);
      const residual = Math.max(-clip, Math.min(clip, (count - expected) / deviation));
      pull += (residual * expected) / deviation;
      information += expected ** 2 / deviation ** 2;
    }
    effect += pull / information;
  }
  return effect;
}
