import type { Rate } from './rate.ts';

/** The standard normal quantile for 95 in 100. */
const Z_95 = 1.959963984540054;

/** The bounds of an interval, both from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Says between which shares the true one lies, for a rate seen in few cases: the score interval of E. B. Wilson
 * (1927, J. Am. Stat. Assoc. 22, 209-212), without continuity correction; `z` is the normal quantile (default 95 %).
 * `null` when nothing was counted.
 */
export function wilsonInterval({ n, N }: Pick<Rate, 'n' | 'N'>, z: number = Z_95): Interval | null {
  if (N === 0) return null;
  const share = n / N;
  const scale = 1 + z ** 2 / N;
  const centre = (share + z ** 2 / (2 * N)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / N + z ** 2 / (4 * N ** 2));
  return { low: n === 0 ? 0 : Math.max(0, centre - half), high: n === N ? 1 : Math.min(1, centre + half) };
}
