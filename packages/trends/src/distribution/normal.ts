import { incompleteGamma } from './incomplete-gamma.ts';

/** Probability that a standard normal variable exceeds z. */
export function normalAbove(z: number): number {
  const tail = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? tail.upper / 2 : 0.5 + tail.lower / 2;
}

/**
 * The z with probability p below it, 0 < p < 1: Newton's method on the tail, which settles in a few steps from the
 * approximation of Abramowitz and Stegun 26.2.23.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Not a probability between 0 and 1: ${p}`);
  if (p < 0.5) return -normalQuantile(1 - p);
  const above = 1 - p;
  const t = Math.sqrt(-2 * Math.log(above));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 8; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const move = (normalAbove(z) - above) / density;
    z += move;
    if (Math.abs(move) < 1e-15 * (1 + z)) break;
  }
  return z;
}
