import { type Division, leastShown } from '../small-groups.ts';

/**
 * What somebody works out of a published division: every hidden part that can have but one value, found by trying all values that
 * agree with what is published, and, joined by `+`, all hidden parts together where their sum is a small group. Knows no rule of how
 * the parts were chosen; only that a part of fewer than five is marked as such.
 */
export function workedOut({ total, known, parts }: Division, shown: readonly string[]): string[] {
  const hidden = Object.keys(parts).filter((part) => !shown.includes(part));
  const left = total - known - shown.reduce((sum, part) => sum + (parts[part] ?? 0), 0);
  const possible = fillings(
    left,
    hidden.map((part) => (parts[part] ?? 0) < leastShown),
  );
  const fixed = hidden.filter((_, place) => new Set(possible.map((values) => values[place])).size === 1);
  return hidden.length > 0 && left < leastShown ? [...new Set([...fixed, hidden.join('+')])] : fixed;
}

/** All ways to give each hidden part a value so that they add up; `small` parts are below five, the others not. */
function fillings(left: number, small: readonly boolean[]): number[][] {
  const [first, ...others] = small;
  if (first === undefined) return left === 0 ? [[]] : [];
  const [least, most] = first ? [0, Math.min(left, leastShown - 1)] : [leastShown, left];
  const ways: number[][] = [];
  for (let value = least; value <= most; value++)
    for (const way of fillings(left - value, others)) ways.push([value, ...way]);
  return ways;
}
