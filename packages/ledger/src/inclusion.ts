import { sameBytes } from './bytes.ts';
import { HASH_BYTES, hashChildren, type Range, splitOf } from './tree-hash.ts';

export type Inclusion = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  /** From the leaf's sibling up to the child of the root. */
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** Whether the proof shows the leaf at this place of the tree (RFC 9162, section 2.1.3.2). Never throws. */
export function verifyInclusion({ index, size, leafHash, proof, root }: Inclusion): boolean {
  if (!isPlace(index, size) || !areHashes([leafHash, root, ...proof])) return false;
  let [at, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = hashChildren(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = hashChildren(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/**
 * The ranges whose hashes make the inclusion proof of a leaf, in the order of the proof (RFC 6962, section 2.1.1).
 * Throws if the tree has no such leaf.
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!isPlace(index, size)) throw new Error(`A tree of ${size} has no leaf ${index}`);
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** Whether all of these are hashes. */
export function areHashes(all: readonly Uint8Array[]): boolean {
  return all.every((hash) => hash.length === HASH_BYTES);
}

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

const half = (value: number): number => Math.floor(value / 2);
