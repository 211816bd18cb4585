import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256, the hash of every tree, tile and checkpoint here; bytes a hash. */
export const HASH_BYTES = 32;

/** Root of the tree without leaves: the hash of nothing (RFC 6962, section 2.1). */
export const emptyRoot = sha256(new Uint8Array(0));

/** Hash of a leaf: SHA-256(0x00 || entry) (RFC 6962, section 2.1). */
export function hashLeaf(entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(entry.length + 1);
  input.set(entry, 1);
  return sha256(input);
}

const beforeChildren = sha256.create().update(Uint8Array.of(1));
/** Trees are made of millions of these: one state is used again and again, since making one costs as much as hashing. */
const state = sha256.create();

/** Hash of an inner node: SHA-256(0x01 || left || right) (RFC 6962, section 2.1). */
export function hashChildren(left: Uint8Array, right: Uint8Array): Uint8Array {
  const hash = new Uint8Array(HASH_BYTES);
  beforeChildren._cloneInto(state).update(left).update(right).digestInto(hash);
  return hash;
}

/** Leaves `start` to `end`, the end left out. */
export type Range = { readonly start: number; readonly end: number };

/** A complete subtree: node `index` among those of height `level`, leaves being height 0. */
export type Node = { readonly level: number; readonly index: number };

/** Gives the hash of a complete subtree. */
export type HashAt = (node: Node) => Uint8Array;

/** The greatest power of two below `size` (2 or more): where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The complete subtrees that make up a range which begins at a multiple of its own rounded-up size; largest first. */
export function nodesOf({ start, end }: Range): Node[] {
  const nodes: Node[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    let width = 1;
    while (width * 2 <= end - from) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}

/** Merkle tree hash of a range (RFC 6962, section 2.1), from hashes of complete subtrees. */
export function hashRange(range: Range, hashAt: HashAt): Uint8Array {
  const hashes = nodesOf(range).map(hashAt);
  const last = hashes.pop();
  if (!last) return emptyRoot;
  return hashes.reduceRight((right, left) => hashChildren(left, right), last);
}

/** Root of the tree over these leaf hashes. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  const [only] = leafHashes;
  if (!only) return emptyRoot;
  if (leafHashes.length === 1) return only;
  const split = splitOf(leafHashes.length);
  return hashChildren(rootOf(leafHashes.slice(0, split)), rootOf(leafHashes.slice(split)));
}
