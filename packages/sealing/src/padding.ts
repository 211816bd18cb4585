/** Sizes to which sealed words are padded, in bytes: the length of a name or a letter must not show through its envelope. */
export const wordClasses = [512, 2048, 8192, 32_768, 131_072] as const;

/**
 * Brings `bytes` to the next size class: four bytes of length (big-endian), the content, zeros. Throws `RangeError` if it is
 * longer than the largest class holds.
 */
export function padToClass(bytes: Uint8Array, classes: readonly number[] = wordClasses): Uint8Array {
  const size = classes.find((candidate) => candidate >= bytes.length + 4);
  if (size === undefined) throw new RangeError('longer than the largest size class');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, 4);
  return padded;
}

/** Undoes `padToClass`. Throws `RangeError` for what it cannot have made. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < 4) throw new RangeError('not padded');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - 4) throw new RangeError('not padded');
  return padded.slice(4, 4 + length);
}
