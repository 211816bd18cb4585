/** How fast something went. */
export type Rate = { readonly perSecond: number };

/**
 * Lets `clients` do `work` over and over, each at once when its last one is done, for `seconds`; counts what was completed.
 * Rejects as soon as one rejects.
 */
export async function rateOf(
  load: { readonly clients: number; readonly seconds: number },
  work: () => Promise<unknown>,
): Promise<Rate> {
  const began = performance.now();
  const end = began + load.seconds * 1000;
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: load.clients }, client));
  return { perSecond: done / ((performance.now() - began) / 1000) };
}

/** The value that nine tenths and a half of `values` do not exceed (nearest rank); NaN for none. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** The middle one of `values`, the mean of the middle two if their number is even; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
