/** So many cases at a time are still counted singly: tables of chances go to more than twice as many. */
const mostSingly = 2_000;

/** A series whose `counts` are so many times `unit` cases, rounded; `cases` are what was counted. */
export type InUnits<Series> = Series & { readonly unit: number; readonly cases: readonly number[] };

/**
 * Counts each series in a unit of its own: one case, or more where a tenth of the counts lies beyond 2,000. So many cases vary by more than
 * rounding takes from them, and a table of their chances is no longer than another's.
 */
export function inUnits<Series extends { readonly counts: readonly number[] }>(
  series: readonly Series[],
): InUnits<Series>[] {
  return series.map((one) => {
    const { counts: cases } = one;
    const unit = unitOf(cases);
    return { ...one, unit, cases, counts: cases.map((count) => Math.round(count / unit)) };
  });
}

function unitOf(counts: readonly number[]): number {
  const busy = counts.toSorted((a, b) => a - b)[Math.floor(counts.length * 0.9)] ?? 0;
  return Math.max(1, Math.ceil(busy / mostSingly));
}
