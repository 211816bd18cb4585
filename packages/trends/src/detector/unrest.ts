/**
 * Weeks before the one that is judged, from and to. The weeks just before are left out, so that a burst that grows is not held
 * against itself.
 */
const nearest = 4;
const farthest = 12;

/** Weeks that are looked back on before the first one that is told. */
export const unrestWeeks: number = farthest;

/** One week counts no more than this, so that a single great burst does not silence a series. */
const most = 2.5;
/** What -log10 of a share comes to on average where nothing is unusual. */
const usual = Math.LOG10E;
const weight = 2 * Math.LN10;

/**
 * By how much the log odds of a burst are lowered for a series whose recent weeks were unusual already: `shares` are the shares of
 * usual series-weeks that looked as unusual, week by week up to the one before. A level that has moved looks like one burst
 * after another until it is learned; whoever has just been told should not be told again by half the evidence.
 */
export function unrest(shares: readonly number[]): number {
  let sum = 0;
  for (let back = nearest; back <= farthest; back += 1) {
    const share = shares[shares.length - back];
    if (share !== undefined) sum += Math.min(-Math.log10(Math.max(share, 1e-12)), most) - usual;
  }
  return weight * Math.max(0, sum / (farthest - nearest + 1));
}
