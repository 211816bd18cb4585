import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian, concat } from '../src/bytes.ts';

/** Bytes and numbers that a seed decides; the same seed gives the same run. */
export function seeded(seed: number) {
  let drawn = 0;
  const bytes = (count: number): Uint8Array<ArrayBuffer> => {
    const out = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) {
      out.set(sha256(concat(bigEndian(seed, 6), bigEndian(drawn++, 6))).subarray(0, count - at), at);
    }
    return out;
  };
  const below = (limit: number): number => bytes(6).reduce((sum, byte) => sum * 256 + byte, 0) % limit;
  return { bytes, below };
}
