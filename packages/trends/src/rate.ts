/** A share told with its count: `n` of `N`, and `share` from 0 to 1, or `null` when there was nothing to take a share of. */
export type Rate = { readonly n: number; readonly N: number; readonly share: number | null };

/** Makes the rate `n` of `N`. Throws a RangeError unless both are whole numbers with 0 <= n <= N. */
export function rateOf(n: number, N: number): Rate {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(N) || n < 0 || n > N) {
    throw new RangeError(`Not a rate: ${n} of ${N}`);
  }
  return { n, N, share: N === 0 ? null : n / N };
}
