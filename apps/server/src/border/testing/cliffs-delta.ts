/** How much more often a value of `one` is above a value of `other` than below it: -1 to 1, 0 where neither can be told (Cliff 1993). */
export function cliffsDelta(one: readonly number[], other: readonly number[]): number {
  const sorted = [...other].sort((a, b) => a - b);
  /** How many of `sorted` are below `value`, or at it as well. */
  const upTo = (value: number, alsoAt: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (at < value || (alsoAt && at === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = one.reduce(
    (total, value) => total + upTo(value, false) - (sorted.length - upTo(value, true)),
    0,
  );
  return sum / (one.length * other.length);
}

/** Each two of `all`, once. */
export function pairsOf<One>(all: readonly One[]): [One, One][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [One, One] => [one, other]));
}
