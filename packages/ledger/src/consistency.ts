import { sameBytes } from './bytes.ts';
import { areHashes } from './inclusion.ts';
import { hashChildren, type Range, splitOf } from './tree-hash.ts';

export type Consistency = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/**
 * Whether the proof shows that the old tree is the beginning of the new one (RFC 9162, section 2.1.4.2). Never throws.
 * An old tree without leaves is refused: it says nothing about any other.
 */
export function verifyConsistency(claim: Consistency): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (![oldSize, newSize].every(Number.isSafeInteger) || oldSize < 1 || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  if (proof.length === 0 || !areHashes([oldRoot, newRoot, ...proof])) return false;
  return climb(claim);
}

function climb({ oldSize, newSize, oldRoot, newRoot, proof }: Consistency): boolean {
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let [at, last] = [oldSize - 1, newSize - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [oldHash, newHash] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      oldHash = hashChildren(hash, oldHash);
      newHash = hashChildren(hash, newHash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      newHash = hashChildren(newHash, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(newHash, newRoot);
}

/** The ranges whose hashes make a consistency proof, in the order of the proof (RFC 6962, section 2.1.2). */
export function consistencyRanges(oldSize: number, newSize: number): Range[] {
  if (oldSize === 0 || oldSize === newSize) return [];
  if (oldSize > newSize) throw new Error(`A tree of ${newSize} cannot extend one of ${oldSize}`);
  const ranges: Range[] = [];
  let [start, end] = [0, newSize];
  let isOldTreeWhole = true;
  while (oldSize < end) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
      isOldTreeWhole = false;
    }
  }
  if (!isOldTreeWhole) ranges.push({ start, end });
  return ranges.reverse();
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value)) && 2 ** Math.log2(value) === value;
}

const half = (value: number): number => Math.floor(value / 2);
