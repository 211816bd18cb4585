export interface SeasonOptions {
  readonly yearsBack: number;
  readonly halfWindow: number;
  /** Groups of weeks in a year; the last one is the windows themselves. 1: only the windows are used. */
  readonly groups: number;
}

/** Weeks that make a year here: a year ago is exactly so many weeks ago. */
export const weeksInYear = 52;

/**
 * Gives every week up to `now` (counted from 0) its group of the year, or 0 where it has none: the windows of 2 w + 1 weeks
 * around the same week of the years before, and the last w weeks, are the last group; the weeks between two windows are cut
 * into `groups - 1` runs, the first runs one longer where they do not come out even (Noufaily et al. 2013, Statistics in
 * Medicine 32, 1206).
 */
export function seasonGroups(now: number, { yearsBack, halfWindow, groups }: SeasonOptions): Uint8Array {
  const group = new Uint8Array(now + 1);
  group.fill(groups, now - halfWindow);
  for (let year = 1; year <= yearsBack; year += 1) {
    const reference = now - year * weeksInYear;
    if (reference - halfWindow < 0) throw new RangeError(`No ${yearsBack} years before week ${now + 1}`);
    group.fill(groups, reference - halfWindow, reference + halfWindow + 1);
    if (groups > 1) fillBetween(group, reference + halfWindow + 1, { halfWindow, runs: groups - 1 });
  }
  return group;
}

function fillBetween(
  group: Uint8Array,
  from: number,
  { halfWindow, runs }: { halfWindow: number; runs: number },
): void {
  const weeks = weeksInYear - 2 * halfWindow - 1;
  let start = from;
  for (let run = 1; run <= runs; run += 1) {
    const length = Math.floor(weeks / runs) + (run <= weeks % runs ? 1 : 0);
    group.fill(run, start, start + length);
    start += length;
  }
}
