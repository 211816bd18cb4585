/** So many things are counted at most; beyond that the one that happened the longest ago is forgotten. */
const mostCounted = 20_000;
const dayMs = 86_400_000;

/**
 * How often the same thing was refused today (UTC). It is worth an entry of the audit trail the first, second, fourth, eighth time and
 * so on: a thousand tries are ten entries, so that nobody fills the trail by trying.
 */
export type Tally = {
  /** Counts one; the number so far where that is to be written down, null elsewhere. */
  readonly count: (mark: string, now: Date) => number | null;
  /** Takes one back that could not be written down, so that the next one is. */
  readonly takeBack: (mark: string) => void;
};

/** An empty tally, kept in memory. */
export function createTally(): Tally {
  let day = 0;
  let counts = new Map<string, number>();
  return {
    count: (mark, now) => {
      const today = Math.floor(now.getTime() / dayMs);
      if (today !== day) [day, counts] = [today, new Map()];
      const times = (counts.get(mark) ?? 0) + 1;
      // Anew at the end, so that the first one is the oldest.
      counts.delete(mark);
      counts.set(mark, times);
      const [oldest] = counts.keys();
      if (counts.size > mostCounted && oldest !== undefined) counts.delete(oldest);
      return Number.isInteger(Math.log2(times)) ? times : null;
    },
    takeBack: (mark) => void counts.set(mark, Math.max(0, (counts.get(mark) ?? 1) - 1)),
  };
}
