import { type AlertDimension, alertDimensions } from './alert.ts';

/** A place whose count is unusual in a week or on a day, with the cases that make it. */
export type Rise = {
  readonly dimension: AlertDimension;
  readonly key: string;
  readonly expected: number;
  readonly seen: number;
  readonly caseIds: readonly string[];
};

/** Two places show the same matter when at least so much of the smaller lies in the larger. */
const shared = 0.5;

/**
 * Puts together what rises by the same cases: a burst at a measure also shows at its problem, its unit and its town, and is one
 * matter. In each group the place that tells most stands first, the one that rose most in proportion, a narrow one before a
 * wide one; the others share cases with it. Two measures of one unit stay two matters.
 */
export function joinRises(rises: readonly Rise[]): Rise[][] {
  const groups: Rise[][] = [];
  for (const rise of [...rises].sort(byTelling)) {
    const group = groups.find(([lead]) => lead && overlap(rise, lead) >= shared);
    if (group) group.push(rise);
    else groups.push([rise]);
  }
  return groups;
}

function byTelling(a: Rise, b: Rise): number {
  const order = ({ dimension }: Rise) => alertDimensions.indexOf(dimension);
  return proportion(b) - proportion(a) || order(a) - order(b) || a.key.localeCompare(b.key);
}

/** In steps, so that places that rose about alike are told apart by how narrow they are. */
function proportion({ expected, seen }: Rise): number {
  return Math.round(Math.log2((seen + 1) / (expected + 1)));
}

function overlap(one: Rise, other: Rise): number {
  const smaller = Math.min(one.caseIds.length, other.caseIds.length);
  if (smaller === 0) return 0;
  const known = new Set(one.caseIds);
  return other.caseIds.filter((id) => known.has(id)).length / smaller;
}
