import { halfWidth } from '../width.ts';
import type { Claim } from './claim.ts';

/** One figure of a key: what a careful reader marked. `optional` figures count neither when found nor when missed. */
export interface KeyClaim {
  measureIndex: number;
  text: string;
  value: number;
  unit: string;
  qualifier: string;
  direction: string;
  optional?: boolean | undefined;
}

/** Shares from 0 to 1 (1 where there is nothing to find), their counts, and what went wrong, for a person to read. */
export interface ClaimScore {
  precision: number;
  recall: number;
  qualifier: number;
  direction: number;
  found: number;
  wanted: number;
  matched: number;
  missed: { measureIndex: number; text: string; value: number; unit: string }[];
  invented: { measureIndex: number; text: string; value: number; unit: string }[];
  misread: { measureIndex: number; text: string; wanted: string; found: string }[];
}

interface Pair {
  wanted: KeyClaim;
  found: Claim;
}

/**
 * Compares the claims of each measure (in report order) with a key. Two are the same when value and unit are equal and one's
 * text holds the other's (a key may mark 9个 where the claim is 新增认证9个); each is used once, in text order. The figures of
 * measures that were not found are missed. Qualifier and direction are judged on the pairs.
 */
export function scoreClaims(found: readonly (readonly Claim[])[], key: readonly KeyClaim[]): ClaimScore {
  const pairs: Pair[] = [];
  const missed = key.filter((one) => one.measureIndex >= found.length && !one.optional);
  const invented: { measureIndex: number; claim: Claim }[] = [];
  for (const [measureIndex, claims] of found.entries()) {
    const left = new Set(claims);
    for (const wanted of key.filter((one) => one.measureIndex === measureIndex)) {
      const claim = [...left].find((one) => isSame(one, wanted));
      if (claim) left.delete(claim);
      if (wanted.optional) continue;
      if (claim) pairs.push({ wanted, found: claim });
      else missed.push(wanted);
    }
    for (const claim of left) invented.push({ measureIndex, claim });
  }
  return summary(pairs, { missed, invented });
}

function isSame(claim: Claim, wanted: KeyClaim): boolean {
  if (Math.abs(claim.value - wanted.value) > 1e-9 || plain(claim.unit) !== plain(wanted.unit)) return false;
  const [one, other] = [plain(claim.text), plain(wanted.text)];
  return one.includes(other) || other.includes(one);
}

function plain(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}

function summary(
  pairs: readonly Pair[],
  {
    missed,
    invented,
  }: { missed: readonly KeyClaim[]; invented: readonly { measureIndex: number; claim: Claim }[] },
): ClaimScore {
  const agree = (same: (pair: Pair) => boolean) => share(pairs.filter(same).length, pairs.length);
  const differs = pairs.filter(
    ({ wanted, found }) => wanted.qualifier !== found.qualifier || wanted.direction !== found.direction,
  );
  return {
    precision: share(pairs.length, pairs.length + invented.length),
    recall: share(pairs.length, pairs.length + missed.length),
    qualifier: agree(({ wanted, found }) => wanted.qualifier === found.qualifier),
    direction: agree(({ wanted, found }) => wanted.direction === found.direction),
    found: pairs.length + invented.length,
    wanted: pairs.length + missed.length,
    matched: pairs.length,
    missed: missed.map(({ measureIndex, text, value, unit }) => ({ measureIndex, text, value, unit })),
    invented: invented.map(({ measureIndex, claim: { text, value, unit } }) => ({
      measureIndex,
      text,
      value,
      unit,
    })),
    misread: differs.map(({ wanted, found }) => ({
      measureIndex: wanted.measureIndex,
      text: found.text,
      wanted: `${wanted.qualifier} ${wanted.direction}`,
      found: `${found.qualifier} ${found.direction}`,
    })),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Number((part / whole).toFixed(4));
}
