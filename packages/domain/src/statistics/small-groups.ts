/** A group of fewer people than this is named in no published figure. */
export const leastShown = 5;

/** A count too small to be shown; none at all is small too: its change to one would tell that somebody spoke. */
export function isSmall(count: number): boolean {
  return count < leastShown;
}

/**
 * A published count from one day to the next: it moves only by five or more, up or down, so that no two days differ by a small
 * group. `before` is what was shown last, null for nothing. Gives what is shown now, null for nothing.
 */
export function steadied(before: number | null, now: number): number | null {
  if (before !== null && Math.abs(now - before) < leastShown) return before;
  return isSmall(now) ? null : now;
}

/** Counts of one group by part, such as answers by what they say. */
export type Parts = Readonly<Record<string, number>>;

/**
 * Takes what days change, one after the other, and tells after each whether all so far may be shown: when since the last such day each
 * part has moved by nothing or by five and more, up or down, and is none or five and more. So is every difference between what was shown at
 * two times. What is not yet enough waits. A day may take away what an earlier one brought: an answer that was given anew.
 */
export function settling(): (day: Parts) => boolean {
  let shown: Parts = {};
  let waiting: Parts = {};
  return (day) => {
    waiting = added(day, waiting);
    const next = added(waiting, shown);
    if (!isSafeMove(waiting) || !isSafe(next)) return false;
    [shown, waiting] = [next, {}];
    return true;
  };
}

/** The days that may be shown, added up. */
export function settled<Counts extends Parts>(days: readonly Counts[], none: Counts): Counts {
  const isSettled = settling();
  let settledSoFar = 0;
  days.forEach((day, index) => {
    if (isSettled(day)) settledSoFar = index + 1;
  });
  return days.slice(0, settledSoFar).reduce<Counts>(added, none);
}

/** True if no part is a small group; none at all is no group here. One below none is never safe. */
export function isSafe(parts: Parts): boolean {
  return Object.values(parts).every((count) => count === 0 || !isSmall(count));
}

/** True if no part moves by a small group, up or down. */
export function isSafeMove(parts: Parts): boolean {
  return Object.values(parts).every((count) => count === 0 || !isSmall(Math.abs(count)));
}

/** One count by part plus another. */
export function added<Counts extends Parts>(one: Counts, other: Parts): Counts {
  return combined(one, other, (a, b) => a + b);
}

/** One count by part less another. */
export function less<Counts extends Parts>(one: Counts, other: Parts): Counts {
  return combined(one, other, (a, b) => a - b);
}

function combined<Counts extends Parts>(one: Counts, other: Parts, by: (a: number, b: number) => number) {
  return Object.fromEntries(
    Object.entries(one).map(([part, count]) => [part, by(count, other[part] ?? 0)]),
  ) as unknown as Counts;
}

/** A total that is shown, what of it everybody can count elsewhere, and the rest by part. */
export interface Division {
  readonly total: number;
  /** Counted one by one by anybody, such as published answers: never hidden. */
  readonly known: number;
  readonly parts: Parts;
}

/**
 * Which parts of a total may be shown. First every small part is hidden; then, for as long as a hidden part could be worked out,
 * or all hidden parts together are themselves a small group, the smallest that is left is hidden too. Null: not even the total may
 * be shown, because what is left of it after `known` is a small group.
 */
export function shownParts({ total, known, parts }: Division): string[] | null {
  const rest = total - known;
  const shown = Object.keys(parts)
    .filter((part) => !isSmall(parts[part] ?? 0))
    .sort((one, other) => (parts[other] ?? 0) - (parts[one] ?? 0));
  const hidden = Object.keys(parts).filter((part) => !shown.includes(part));
  const small = hidden.length;
  for (;;) {
    const left = rest - shown.reduce((sum, part) => sum + (parts[part] ?? 0), 0);
    if (hidden.length === 0 || areHidden(left, small, hidden.length - small)) return shown;
    const next = shown.pop();
    if (next === undefined) return null;
    hidden.push(next);
  }
}

/**
 * True if from the sum of some hidden parts nobody can work out one of them: everybody knows that `small` of them are 0 to 4 and
 * that `more` of them are 5 or more.
 */
export function areHidden(sum: number, small: number, more: number): boolean {
  if (small + more < 2 || isSmall(sum)) return false;
  const least = more * leastShown;
  const most = more > 0 ? Number.POSITIVE_INFINITY : small * (leastShown - 1);
  return least < sum && sum < most;
}
