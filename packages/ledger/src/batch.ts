import { concat } from './bytes.ts';
import { CASE_LEAF } from './case-leaf.ts';
import { batchLeaf } from './clear-leaf.ts';

/** Case leaves and dummies of a batch are together a multiple of this, and never none. */
export const BATCH_UNIT = 64;

/** Gives `n` bytes from a cryptographic source. */
export type RandomBytes = (n: number) => Uint8Array;

/**
 * The entries of a batch: its moment, the clear leaves in their given order, then the case leaves filled up with random
 * dummies to a multiple of 64 and shuffled. Nothing in it tells how many were real, or which came first.
 */
export function makeBatch(
  taken: { at: number; clear: readonly Uint8Array[]; cases: readonly Uint8Array[] },
  randomBytes: RandomBytes,
): Uint8Array[] {
  const places = Math.max(1, Math.ceil(taken.cases.length / BATCH_UNIT)) * BATCH_UNIT;
  const dummies = Array.from({ length: places - taken.cases.length }, () => dummy(randomBytes));
  return [batchLeaf(taken.at), ...taken.clear, ...shuffled([...taken.cases, ...dummies], randomBytes)];
}

function dummy(randomBytes: RandomBytes): Uint8Array {
  return concat(Uint8Array.of(CASE_LEAF), randomBytes(32));
}

/** Fisher and Yates, with places drawn from 48 bits: the bias is below one in a billion. */
function shuffled(entries: Uint8Array[], randomBytes: RandomBytes): Uint8Array[] {
  const mixed = [...entries];
  for (let last = mixed.length - 1; last > 0; last--) {
    const drawn = randomBytes(6).reduce((sum, byte) => sum * 256 + byte, 0) % (last + 1);
    const [a, b] = [mixed[last], mixed[drawn]];
    if (a && b) [mixed[last], mixed[drawn]] = [b, a];
  }
  return mixed;
}
